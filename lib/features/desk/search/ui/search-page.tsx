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
import { groupByKind, MOST_COUNTED, MOST_OF_A_KIND, pagesNamed, type NamedPage } from "../domain";
import { MAX_QUERY, type SearchKind } from "../schema";
import type { SearchHit } from "../use-cases/search";
import { namedPages } from "./named-pages";

interface SearchPageProps {
  actor: Actor;
  query: string;
  /** What was written is too long or holds characters that nothing is searched by. */
  isRefused: boolean;
  hits: SearchHit[];
  /** The pages the actor may open, with the keys of their names. */
  pages: { key: string; href: string }[];
  /** Only this kind, and all of it. */
  kind: SearchKind | undefined;
}

/** A plain form and what it found, kind by kind. */
export async function SearchPage({ actor, query, isRefused, pages, kind, ...props }: SearchPageProps) {
  const hits = props.hits.filter((hit) => kind === undefined || hit.kind === kind);
  const named = query && kind === undefined ? pagesNamed(await namedPages(pages), query) : [];
  const count = hits.length + named.length;
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
          {named.length > 0 && <Pages pages={named} />}
          <Hits hits={hits} office={actor.office.key} query={query} isAlone={kind !== undefined} />
        </Stack>
      ) : (
        <Nothing actor={actor} query={query} />
      )}
    </Main>
  );
}

async function Pages({ pages }: { pages: NamedPage[] }) {
  const t = await getTranslations("search");
  return (
    <Sheet title={t("palette.pages")} aside={pages.length}>
      <PlainList
        items={pages.map(({ title, href }) => ({ key: href, text: <Anchor href={href}>{title}</Anchor> }))}
      />
    </Sheet>
  );
}

interface HitsProps {
  hits: SearchHit[];
  office: string;
  query: string;
  /** One kind is shown, and all of it. */
  isAlone: boolean;
}

async function Hits({ hits, office, query, isAlone }: HitsProps) {
  const t = await getTranslations("search");
  const statuses = await getTranslations("deliveries.status");
  return groupByKind(hits).map(({ kind, hits: group }) => {
    const shown = group.slice(0, isAlone ? MOST_COUNTED : MOST_OF_A_KIND);
    const counts = { shown: shown.length, count: Math.min(group.length, MOST_COUNTED) };
    return (
      <Sheet
        key={kind}
        title={t(`kinds.${kind}`)}
        aside={
          <>
            {group.length > MOST_COUNTED
              ? t("moreThan", counts)
              : group.length > shown.length
                ? t("some", counts)
                : group.length}{" "}
            {group.length > shown.length && !isAlone && (
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
