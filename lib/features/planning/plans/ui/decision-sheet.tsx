import { getTranslations } from "next-intl/server";
import { AskButton } from "@/components/form/ask-button";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { adoptPlanVersionOperation, withdrawPlanVersionOperation } from "../api";
import type { Plan, PlanVersion } from "../schema";
import { AdoptionForm } from "./adoption-form";

interface DecisionSheetProps {
  actor: Actor;
  plan: Plan;
  version: PlanVersion;
}

/** What the council is to decide of the proposal; for its makers, the way back too. */
export async function DecisionSheet({ actor, plan, version }: DecisionSheetProps) {
  const t = await getTranslations("planning.adoption");
  const { office, grants } = actor;
  const params = { plan: plan.key, n: version.number };
  const mayAdopt = mayOn(actor, "plan:adopt", { kind: "office" });
  const isMaker = mayOn(actor, "plan:edit", { kind: "office" });
  return (
    <Sheet title={t("title")} id="decision">
      {!mayAdopt && <p>{t("waits")}</p>}
      {mayAdopt && (
        <FormTexts of={["planning.adoption", "decision"]}>
          <AdoptionForm
            call={callOf(adoptPlanVersionOperation, office.key, { params })}
            version={version.version}
            office={office.key}
            plan={plan.key}
            isCouncil={grants.some(({ role }) => role === "council")}
          />
        </FormTexts>
      )}
      {isMaker && (
        <FormTexts of={[]}>
          <AskButton
            call={callOf(withdrawPlanVersionOperation, office.key, { params })}
            sent={{ version: version.version }}
            label={t("withdraw")}
            done={t("withdrawn")}
          />
        </FormTexts>
      )}
    </Sheet>
  );
}
