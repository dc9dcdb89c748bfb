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
import { groupByKind, MOST_OF_A_KIND } from "../domain";
import { MAX_QUERY } from "../schema";
import type { SearchHit } from "../use-cases/search";

interface SearchPageProps {
  actor: Actor;
  query: string;
  /** What was written is too long or holds characters that nothing is searched by. */
  isRefused: boolean;
  hits: SearchHit[];
}

/** A plain form and what it found, kind by kind. */
export async function SearchPage({ actor, query, isRefused, hits }: SearchPageProps) {
  const t = await getTranslations("search");
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        facts={[{ label: query ? t("asked", { query, count: hits.length }) : t("lead") }]}
      />
      {isRefused && <Flag tone="calm" title={t("refused", { max: MAX_QUERY })} />}
      <FilterBar
        action={paths.search(actor.office.key)}
        label={t("form")}
        applyLabel={t("apply")}
        filters={[{ kind: "text", name: "q", label: t("field"), value: query }]}
      />
      {hits.length > 0 ? <Hits hits={hits} /> : <Nothing actor={actor} query={query} />}
    </Main>
  );
}

async function Hits({ hits }: { hits: SearchHit[] }) {
  const t = await getTranslations("search");
  const statuses = await getTranslations("deliveries.status");
  return (
    <Stack>
      {groupByKind(hits).map(({ kind, hits: group }) => (
        <Sheet
          key={kind}
          title={t(`kinds.${kind}`)}
          aside={group.length === MOST_OF_A_KIND ? t("most", { count: group.length }) : group.length}
        >
          <PlainList
            items={group.map(({ id, href, title, context, status }) => ({
              key: id,
              text: <Anchor href={href}>{title}</Anchor>,
              note: context,
              end: status && <Mark {...statusLook[status]}>{statuses(status)}</Mark>,
            }))}
          />
        </Sheet>
      ))}
    </Stack>
  );
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
