import { getTranslations } from "next-intl/server";
import { FilterBar } from "@/components/data-table/filter-bar";
import { Main, PageHead, Stack } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import { holds, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { statusLook } from "@/lib/domain/delivery";
import { groupByKind, MOST_COUNTED, MOST_OF_A_KIND, pagesNamed } from "../domain";
import { MAX_QUERY, type NamedPage, type SearchKind } from "../schema";
import type { Found, SearchHit } from "../use-cases/search";

interface SearchPageProps {
  actor: Actor;
  query: string;
  /** What was written is too long or holds characters that nothing is searched by. */
  isRefused: boolean;
  found: Found;
  /** The pages the actor may open, by name. */
  pages: NamedPage[];
  /** Only this kind, and all of it. */
  kind: SearchKind | undefined;
}

/** A plain form and what it found, kind by kind. */
export async function SearchPage({ actor, query, isRefused, pages, kind, found }: SearchPageProps) {
  const hits = found.hits.filter((hit) => kind === undefined || hit.kind === kind);
  const named = query && kind === undefined ? pagesNamed(pages, query) : [];
  const counted = groupByKind(hits).map((group) => found.counts[group.kind] ?? 0);
  const count = counted.reduce((sum, one) => sum + one, named.length);
  const t = await getTranslations("search");
  return (
    <Main id="main">
      <PageHead title={t("title")} facts={[{ label: query ? t("asked", { query, count }) : t("lead") }]} />
      {isRefused && <Flag tone="calm" title={t("refused", { max: MAX_QUERY })} />}
      <FilterBar
        action={paths.search(actor.office.key)}
        label={t("form")}
        applyLabel={t("apply")}
        filters={[{ kind: "text", name: "q", label: t("field"), value: query }]}
      />
      {kind !== undefined && (
        <p className="text-sm">
          <Anchor href={paths.search(actor.office.key, query)}>{t("allKinds")}</Anchor>
        </p>
      )}
      {count > 0 ? (
        <Stack>
          <Pages title={t("palette.pages")} pages={named.filter(({ isAction }) => !isAction)} />
          <Pages title={t("palette.actions")} pages={named.filter(({ isAction }) => isAction)} />
          <Hits
            hits={hits}
            counts={found.counts}
            office={actor.office.key}
            query={query}
            isAlone={kind !== undefined}
          />
        </Stack>
      ) : (
        <Nothing actor={actor} query={query} />
      )}
    </Main>
  );
}

function Pages({ title, pages }: { title: string; pages: NamedPage[] }) {
  if (pages.length === 0) return null;
  return (
    <Sheet title={title} aside={pages.length}>
      <PlainList
        items={pages.map(({ title, href }) => ({ key: href, text: <Anchor href={href}>{title}</Anchor> }))}
      />
    </Sheet>
  );
}

interface HitsProps {
  hits: SearchHit[];
  counts: Found["counts"];
  office: string;
  query: string;
  /** One kind is shown, and all of it. */
  isAlone: boolean;
}

async function Hits({ hits, counts, office, query, isAlone }: HitsProps) {
  const t = await getTranslations("search");
  const statuses = await getTranslations("deliveries.status");
  return groupByKind(hits).map(({ kind, hits: group }) => {
    const shown = group.slice(0, isAlone ? MOST_COUNTED : MOST_OF_A_KIND);
    const all = counts[kind] ?? group.length;
    const said = { shown: shown.length, count: Math.min(all, MOST_COUNTED) };
    return (
      <Sheet
        key={kind}
        title={t(`kinds.${kind}`)}
        aside={
          <>
            {all > MOST_COUNTED ? t("moreThan", said) : all > shown.length ? t("some", said) : all}{" "}
            {all > shown.length && !isAlone && (
              <Anchor href={paths.search(office, query, kind)}>
                {t("showAll")} <span className="sr-only">{t(`kinds.${kind}`)}</span>
              </Anchor>
            )}
          </>
        }
      >
        <PlainList
          items={shown.map(({ id, href, title, context, status }) => ({
            key: id,
            text: <Anchor href={href}>{title}</Anchor>,
            note: context,
            end: status && <Mark {...statusLook[status]}>{statuses(status)}</Mark>,
          }))}
        />
      </Sheet>
    );
  });
}

async function Nothing({ actor, query }: { actor: Actor; query: string }) {
  const t = await getTranslations("search");
  const mayFind = holds(actor, "delivery:read");
  return (
    <Sheet>
      <EmptyState title={query ? t("none", { query }) : t("start")}>
        {mayFind ? t(query ? "noneHint" : "startHint") : t("onlyPages")}
      </EmptyState>
    </Sheet>
  );
}
