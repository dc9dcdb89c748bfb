import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Disclosure } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { movePhaseOperation } from "../api";
import { heldBy, possibleSteps, type PhaseGate } from "../domain";
import type { Delivery } from "../schema";
import { AdvanceForm } from "./advance-form";
import { MovePhaseForm } from "./move-phase-form";

interface MovePhaseProps {
  office: ActorOffice;
  person: string;
  delivery: Delivery;
  gate: PhaseGate;
  /** The step ahead is the page's next one: it gets the filled button. */
  isNext: boolean;
}

/** The ways to another phase: the next step as a button, every other one folded away. */
export async function MovePhase({ office, person, delivery, gate, isNext }: MovePhaseProps) {
  const t = await getTranslations("deliveries");
  const steps = possibleSteps(delivery, gate);
  const next = isNext ? steps.find(({ isBack }) => !isBack) : undefined;
  const others = steps.filter((step) => step !== next);
  const own = {
    call: callOf(movePhaseOperation, office.key, { params: { id: delivery.id } }),
    version: delivery.version,
    page: paths.delivery(office.key, delivery.id),
  };
  const held = isNext && !next ? heldBy(delivery, gate) : null;
  if (steps.length === 0 && !held) return null;
  const said = await getTranslations("errors.fields");
  return (
    <FormTexts of={["deliveries.move"]}>
      {held && <p>{said(held as "phase.blocked")}</p>}
      {next && <AdvanceForm {...own} to={next} label={t("next.advanceButton", { phase: next.name })} />}
      {others.length > 0 && (
        <Disclosure summary={t("move.changePhase")}>
          <MovePhaseForm
            {...own}
            steps={others}
            reasonMissing={said("phase.reasonMissing")}
            draft={draftKey(person, office.key, "phase", delivery.id)}
          />
        </Disclosure>
      )}
    </FormTexts>
  );
}
