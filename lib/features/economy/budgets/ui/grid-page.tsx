import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Mark } from "@/components/ui/mark";
import type { Actor } from "@/lib/domain/actor";
import { addressOf, callOf } from "@/lib/domain/operation";
import { changeBudgetLineOperation, changeBudgetLinesOperation } from "../api";
import type { BudgetPage } from "../queries";
import { budgetCrumbs } from "./crumbs";
import { ForecastEditor } from "./grid/forecast-editor";
import { LinesEditor } from "./grid/lines-editor";
import type { GridLine } from "./grid/rows";

interface GridPageProps {
  actor: Actor;
  budget: BudgetPage;
}

const linesOf = ({ lines }: BudgetPage): GridLine[] =>
  lines.map(({ id, group, kind, budgetOre, toDateOre, outcomeOre, forecastOre, note, fund, fundName }) => ({
    ...{ id, group, kind, budgetOre, toDateOre, outcomeOre, forecastOre, note },
    fund: fundName ?? fund,
  }));

/** The year's draft or proposal, to work on. */
export async function EditPage({ actor: { office, userId }, budget }: GridPageProps) {
  const t = await getTranslations("budgets");
  const { year, revision, version } = budget;
  return (
    <Main id="main">
      <PageHead
        title={t("edit.title", { year: String(year) })}
        crumbs={await budgetCrumbs(office.key, year, t("edit.crumb"))}
        mark={
          <Mark tone="wait">
            {t("revisionOf", { number: revision, status: t(`statuses.${budget.status}`) })}
          </Mark>
        }
        facts={[{ label: t("edit.lead") }]}
      />
      <Sheet flush>
        <FormTexts of={["budgets.grid", "budgets.edit"]}>
          <LinesEditor
            call={callOf(changeBudgetLinesOperation, office.key, { params: { year } })}
            {...{ office: office.key, year, revision, version }}
            lines={linesOf(budget)}
            draft={draftKey(userId, office.key, "budget-lines", String(year))}
          />
        </FormTexts>
      </Sheet>
    </Main>
  );
}

/** What a year is expected to come to, and why. */
export async function ForecastPage({ actor: { office, userId }, budget }: GridPageProps) {
  const t = await getTranslations("budgets");
  const { year, version, lines } = budget;
  const urlOf = (id: string) => addressOf(changeBudgetLineOperation, office.key, { params: { year, id } });
  return (
    <Main id="main">
      <PageHead
        title={t("forecastEdit.title", { year: String(year) })}
        crumbs={await budgetCrumbs(office.key, year, t("forecastEdit.crumb"))}
        facts={[{ label: t("forecastEdit.lead") }]}
      />
      <Sheet flush>
        <FormTexts of={["budgets.grid", "budgets.forecastEdit"]}>
          <ForecastEditor
            urls={Object.fromEntries(lines.map(({ id }) => [id, urlOf(id)]))}
            {...{ office: office.key, year, version }}
            lines={linesOf(budget)}
            draft={draftKey(userId, office.key, "budget-forecast", String(year))}
          />
        </FormTexts>
      </Sheet>
    </Main>
  );
}
