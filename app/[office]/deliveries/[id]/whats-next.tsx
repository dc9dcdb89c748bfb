import { RequestApproval } from "@/lib/features/deliveries/approvals/ui/request-approval";
import { ClosingNext } from "@/lib/features/deliveries/closing/ui/closing-next";
import { nextStep } from "@/lib/features/deliveries/deliveries";
import { PointFlags } from "@/lib/features/deliveries/deliveries/ui/before-decision";
import { MovePhase } from "@/lib/features/deliveries/deliveries/ui/move-phase";
import { NextStepCard } from "@/lib/features/deliveries/deliveries/ui/next-step-card";
import type { openDelivery } from "./open-delivery";

/** Where a step is the signer's, or the approval has been given, the phase is not moved by hand. */
const decided = ["approved", "sign", "held", "waiting"];

/** The reader's next step with a delivery: before its approval, or of its closing after it. */
export function WhatsNext({ actor, data }: Awaited<ReturnType<typeof openDelivery>>) {
  const { workplace, closing } = data;
  const { delivery, may } = workplace;
  const office = actor.office.key;
  const who = { office: actor.office, person: actor.userId };
  const step = nextStep(delivery, may, workplace.rejection);
  const isYours = workplace.isVendor && delivery.blocked?.by === "vendor";
  if (closing)
    return (
      <ClosingNext
        office={office}
        told={closing}
        mayClose={may.close}
        approval={delivery.approval?.id ?? null}
        isClosed={delivery.status === "closed"}
      >
        <PointFlags office={office} delivery={delivery} step={step.kind} />
      </ClosingNext>
    );
  return (
    <NextStepCard office={office} deliveryId={delivery.id} step={step} isYours={isYours}>
      <PointFlags office={office} delivery={delivery} step={step.kind} />
      {step.kind === "request" && <RequestApproval {...who} deliveryId={delivery.id} />}
      {may.advance && !decided.includes(step.kind) && (
        <MovePhase {...who} delivery={delivery} gate={workplace.gate} isNext={step.kind === "advance"} />
      )}
    </NextStepCard>
  );
}
