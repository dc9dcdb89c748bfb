import { getLocale, getTranslations } from "next-intl/server";
import { AskButton } from "@/components/form/ask-button";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { formatTkr } from "@/lib/domain/money";
import { callOf } from "@/lib/domain/operation";
import { adoptBudgetOperation, proposeBudgetOperation } from "../api";
import type { BudgetPage } from "../queries";
import { AdoptionForm } from "./adoption-form";

interface DecisionSheetProps {
  actor: Actor;
  budget: BudgetPage;
}

/** A draft on its way to the council, or what the council is to decide. */
export async function DecisionSheet({ actor, budget }: DecisionSheetProps) {
  const t = await getTranslations("budgets.adoption");
  const { office, grants } = actor;
  const { year, version, status } = budget;
  const mayAdopt = mayOn(actor, "budget:adopt", { kind: "office" });
  const params = { year };
  return (
    <Sheet title={t(status === "draft" ? "titleDraft" : "title")} id="decision">
      {budget.reason && (
        <p>
          <b>{t("reason")}</b> {budget.reason}
        </p>
      )}
      <Changes budget={budget} />
      {status === "draft" && budget.lines.length > 0 && (
        <FormTexts of={[]}>
          <AskButton
            call={callOf(proposeBudgetOperation, office.key, { params })}
            sent={{ version }}
            label={t("propose")}
            done={t("proposed")}
          />
        </FormTexts>
      )}
      {status === "proposed" && !mayAdopt && <p>{t("waits")}</p>}
      {status === "proposed" && mayAdopt && (
        <FormTexts of={["budgets.adoption", "decision"]}>
          <AdoptionForm
            call={callOf(adoptBudgetOperation, office.key, { params })}
            {...{ office: office.key, year, version }}
            isCouncil={grants.some(({ role }) => role === "council")}
          />
        </FormTexts>
      )}
    </Sheet>
  );
}

/** What a revision makes of the budget that it follows: in all, and what is gone. */
async function Changes({ budget: { changes, total } }: { budget: BudgetPage }) {
  if (!changes) return null;
  const t = await getTranslations("budgets.adoption");
  const locale = await getLocale();
  const tkr = (ore: number) => formatTkr(ore, locale);
  const names = changes.gone.map(({ group, budgetOre }) => `${group} (${tkr(budgetOre)})`);
  return (
    <>
      <p>
        {t("changes", {
          number: changes.revision,
          before: tkr(changes.totalOre),
          after: tkr(total.budgetOre),
        })}
      </p>
      {names.length > 0 && <p>{t("gone", { names: names.join(", ") })}</p>}
    </>
  );
}
