import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { exportControlPointsOperation } from "@/lib/features/deliveries/assessments/api";
import { RequestApproval } from "@/lib/features/deliveries/approvals/ui/request-approval";
import { exportLinks } from "@/lib/domain/spreadsheet";
import { CommentsSheet } from "@/lib/features/records/comments/ui/comments-sheet";
import { nextStep } from "@/lib/features/deliveries/deliveries";
import { PointFlags } from "@/lib/features/deliveries/deliveries/ui/before-decision";
import { DeliveryPage } from "@/lib/features/deliveries/deliveries/ui/delivery-page";
import { MovePhase } from "@/lib/features/deliveries/deliveries/ui/move-phase";
import { NextStepCard } from "@/lib/features/deliveries/deliveries/ui/next-step-card";
import { StopsSection } from "@/lib/features/deliveries/stops/ui/stops-section";
import { titleOf } from "../../title-of";
import { openDelivery, type PageProps } from "./open-delivery";

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { system, municipality } = (await openDelivery(props)).data.workplace.delivery;
  const t = await getTranslations("deliveries");
  return { title: titleOf(`${system.name}, ${municipality.name}`, t("oneTitle")) };
}

export default async function Page(props: PageProps) {
  const { office, id } = await props.params;
  const { actor, data } = await openDelivery(props);
  const { workplace, comments, stops } = data;
  const { delivery, may } = workplace;
  const who = { office: actor.office, person: actor.userId };
  const step = nextStep(delivery, may, workplace.rejection);
  const isYours = workplace.isVendor && delivery.blocked?.by === "vendor";
  const isSettled = ["approved", "sign", "held", "waiting"].includes(step.kind);
  const next = (
    <NextStepCard office={office} deliveryId={id} step={step} isYours={isYours}>
      <PointFlags office={office} delivery={delivery} step={step.kind} />
      {step.kind === "request" && <RequestApproval {...who} deliveryId={id} />}
      {may.advance && !isSettled && (
        <MovePhase {...who} delivery={delivery} gate={workplace.gate} isNext={step.kind === "advance"} />
      )}
    </NextStepCard>
  );
  const said = comments && (
    <CommentsSheet {...who} deliveryId={id} comments={comments} mayWrite={may.writeComments} />
  );
  const stopped = (
    <StopsSection office={actor.office} deliveryId={id} stops={stops} mayAdd={may.advance} />
  );
  const pointsAs = exportLinks(exportControlPointsOperation, office, { delivery: id });
  return <DeliveryPage office={actor.office} {...{ workplace, next, pointsAs }} comments={said} stops={stopped} />;
}
