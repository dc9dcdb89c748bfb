import { getTranslations } from "next-intl/server";
import { DataTable, type Column } from "@/components/data-table/data-table";
import { Pager } from "@/components/data-table/filter-bar";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import { paths } from "@/lib/domain/paths";
import type { Words } from "@/lib/domain/text";
import { factInSentence, type FactKey } from "@/lib/features/inventory/installations";
import type { Candidate } from "../schema";
import { planCrumbs } from "./crumbs";
import { useWords, type PlanWords } from "./parts/words";

interface CandidatesPageProps {
  actor: Actor;
  plan: { key: string; name: string };
  page: Page<Candidate>;
  isFirst: boolean;
}

/** All that could be planned, best need first, as a plain table. */
export function CandidatesPage(props: CandidatesPageProps) {
  const words = useWords();
  return <Drawn {...props} words={words} />;
}

async function Drawn({ actor, plan, page, isFirst, words }: CandidatesPageProps & { words: PlanWords }) {
  const t = await getTranslations("plans.candidates");
  const office = actor.office.key;
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        crumbs={await planCrumbs(office, plan, t("title"))}
        facts={[{ label: t("lead") }]}
      />
      <Sheet flush>
        <DataTable
          caption={t("title")}
          columns={await candidateColumns(words)}
          rows={page.items}
          rowHref={({ id }) => paths.installation(office, id)}
          empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
        />
      </Sheet>
      {(!isFirst || page.nextCursor !== null) && (
        <Pager
          label={t("pages")}
          {...(!isFirst && {
            previous: { href: paths.planCandidates(office, plan.key), label: t("first") },
          })}
          {...(page.nextCursor !== null && {
            next: { href: paths.planCandidates(office, plan.key, page.nextCursor), label: t("next") },
          })}
        >
          {t("range", { count: page.items.length })}
        </Pager>
      )}
    </Main>
  );
}

async function candidateColumns(words: PlanWords): Promise<Column<Candidate>[]> {
  const all = (await getTranslations()) as unknown as Words;
  const t = await getTranslations("plans.candidates");
  const covered = ({ covered: scopes }: Candidate) =>
    scopes.map((scope) => words.scope(scope) ?? all("plans.scope.all")).join(" · ");
  return [
    {
      key: "need",
      header: t("need"),
      align: "num",
      cell: ({ score }) => (score === null ? { text: t("noNeed"), look: "muted" } : words.need(score)),
    },
    { key: "system", header: t("system"), onPhone: "title", cell: ({ system }) => system.name },
    { key: "municipality", header: t("municipality"), onPhone: "lead", cell: (row) => row.municipality.name },
    {
      key: "windUp",
      header: t("windUp"),
      nowrap: true,
      cell: ({ windUpOn }) => (windUpOn === null ? { text: t("noDay"), look: "muted" } : words.day(windUpOn)),
    },
    {
      key: "deadline",
      header: t("deadline"),
      nowrap: true,
      cell: ({ deadline }) => deadline && words.quarter(deadline),
    },
    {
      key: "missing",
      header: t("missing"),
      cell: ({ missing }) =>
        missing.length > 0
          ? missing.map((key) => all(factInSentence(key as FactKey))).join(", ")
          : { text: t("nothingMissing"), look: "muted" },
    },
    { key: "covered", header: t("covered"), hideOnPhone: true, width: "14%", cell: (row) => covered(row) },
  ];
}
