import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Disclosure } from "@/components/ui/notice";
import type { ActorOffice } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { movePhaseOperation } from "../api";
import type { Delivery } from "../schema";
import { MovePhaseForm } from "./move-phase-form";

interface MovePhaseProps {
  office: ActorOffice;
  person: string;
  delivery: Delivery;
  /** The step is the page's next one: open, and its button filled. */
  isNext: boolean;
}

/** The way to another phase; folded away unless it is the next step. */
export async function MovePhase({ office, person, delivery, isNext }: MovePhaseProps) {
  const t = await getTranslations("deliveries.move");
  // Only a signature leads to the accepted phase.
  const others = delivery.phases.filter(({ state, stage }) => state !== "current" && stage !== "accepted");
  const ahead = others.find((phase) => phase.state === "ahead");
  const to = (isNext ? ahead : others[0])?.key ?? "";
  if (others.length === 0) return null;
  const form = (
    <FormTexts of={["deliveries.move"]}>
      <MovePhaseForm
        call={callOf(movePhaseOperation, office.key, { params: { id: delivery.id } })}
        version={delivery.version}
        phases={others.map(({ key, name }) => ({ key, name }))}
        to={to}
        isPrimary={isNext}
        page={paths.delivery(office.key, delivery.id)}
        draft={draftKey(person, office.key, "phase", delivery.id)}
      />
    </FormTexts>
  );
  return isNext ? form : <Disclosure summary={t("changePhase")}>{form}</Disclosure>;
}
