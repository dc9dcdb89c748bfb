import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import type { SearchParams } from "@/lib/domain/search-params";
import { exportControlPointsOperation } from "@/lib/features/deliveries/assessments/api";
import { RequestApproval } from "@/lib/features/deliveries/approvals/ui/request-approval";
import { exportLinks } from "@/lib/domain/spreadsheet";
import { latestComments } from "@/lib/features/records/comments/server";
import { CommentsSheet } from "@/lib/features/records/comments/ui/comments-sheet";
import { nextStep } from "@/lib/features/deliveries/deliveries";
import { getWorkplace } from "@/lib/features/deliveries/deliveries/server";
import { PointFlags } from "@/lib/features/deliveries/deliveries/ui/before-decision";
import { DeliveryPage } from "@/lib/features/deliveries/deliveries/ui/delivery-page";
import { MovePhase } from "@/lib/features/deliveries/deliveries/ui/move-phase";
import { NextStepCard } from "@/lib/features/deliveries/deliveries/ui/next-step-card";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deliveries"))("oneTitle") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office, id } = await params;
  const { comments: cursor } = await searchParams;
  const { actor, data } = await readPage(office, "delivery:read", async ({ db, actor, locale }) => {
    if (!isId(id)) throw notFound();
    const workplace = await getWorkplace(db, actor, id, locale);
    const before = typeof cursor === "string" ? cursor : undefined;
    const comments = workplace.may.readComments ? await latestComments(db, actor, id, before) : null;
    return { workplace, comments };
  });
  const { workplace, comments } = data;
  const { delivery, may } = workplace;
  const who = { office: actor.office, person: actor.userId };
  const step = nextStep(delivery, may, workplace.rejection);
  const isSettled = ["approved", "sign", "held", "waiting"].includes(step.kind);
  const next = (
    <NextStepCard office={office} deliveryId={id} step={step}>
      <PointFlags office={office} delivery={delivery} step={step.kind} />
      {step.kind === "request" && <RequestApproval {...who} deliveryId={id} />}
      {may.advance && !isSettled && (
        <MovePhase {...who} delivery={delivery} isNext={step.kind === "advance"} />
      )}
    </NextStepCard>
  );
  const said = comments && (
    <CommentsSheet {...who} deliveryId={id} comments={comments} mayWrite={may.writeComments} />
  );
  const pointsAs = exportLinks(exportControlPointsOperation, office, { delivery: id });
  return <DeliveryPage office={actor.office} {...{ workplace, next, pointsAs }} comments={said} />;
}
