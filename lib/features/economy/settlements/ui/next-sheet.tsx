import { getTranslations } from "next-intl/server";
import { AskButton } from "@/components/form/ask-button";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import {
  adoptSettlementOperation,
  paySettlementOperation,
  proposeSettlementOperation,
  removeSettlementOperation,
} from "../api";
import type { SettlementPage } from "../queries";
import { AdoptionForm } from "./adoption-form";
import { PaymentForm } from "./payment-form";

interface NextSheetProps {
  actor: Actor;
  settlement: SettlementPage;
}

/** The one thing that is next, for who does it; for others who does. */
export async function NextSheet({ actor, settlement }: NextSheetProps) {
  const t = await getTranslations("settlements.next");
  const { office, grants } = actor;
  const { year, kind, status, version, beyondCeiling } = settlement;
  const isMaker = mayOn(actor, "settlement:edit", { kind: "office" });
  const mayAdopt = mayOn(actor, "settlement:adopt", { kind: "office" });
  const isCouncil = grants.some(({ role }) => role === "council");
  const at = { params: { year }, query: { kind } };
  const page = paths.settlement(office.key, year, kind);
  const sentence = {
    draft: t("proposeLead"),
    proposed: mayAdopt ? null : t("waitsDecision"),
    adopted: isMaker ? null : t("waitsPayment"),
    paid: t(kind === "final" ? "frozen" : "paidPreliminary"),
  }[status];
  return (
    <Sheet title={t("title")} id="next">
      {sentence && <p>{sentence}</p>}
      {status === "draft" && isMaker && (
        <FormTexts of={[]}>
          <AskButton
            call={callOf(proposeSettlementOperation, office.key, at)}
            sent={{ version }}
            label={t("propose")}
            done={t("proposed")}
            variant="primary"
          />
        </FormTexts>
      )}
      {status === "proposed" && mayAdopt && (
        <FormTexts of={["settlements.adoption", "decision"]}>
          <AdoptionForm
            call={callOf(adoptSettlementOperation, office.key, at)}
            {...{ version, page, isCouncil }}
            isReferenceOptional={isCouncil && beyondCeiling.length === 0}
          />
        </FormTexts>
      )}
      {status === "adopted" && isMaker && (
        <FormTexts of={["settlements.payment"]}>
          <PaymentForm
            call={callOf(paySettlementOperation, office.key, at)}
            {...{ version, page, today: office.today }}
            isFinal={kind === "final"}
          />
        </FormTexts>
      )}
      {(status === "draft" || status === "proposed") && isMaker && (
        <FormTexts of={[]}>
          <AskButton
            call={callOf(removeSettlementOperation, office.key, at)}
            sent={{ version }}
            label={t("remove")}
            ask={{ question: t("removeAsk"), yes: t("removeYes") }}
            done={t("removed")}
            to={paths.settlements(office.key)}
          />
        </FormTexts>
      )}
    </Sheet>
  );
}
