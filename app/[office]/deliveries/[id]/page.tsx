import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { RequestApproval } from "@/lib/features/approvals/ui/request-approval";
import { nextStep } from "@/lib/features/deliveries";
import { getWorkplace } from "@/lib/features/deliveries/server";
import { DeliveryPage } from "@/lib/features/deliveries/ui/delivery-page";
import { MovePhase } from "@/lib/features/deliveries/ui/move-phase";
import { NextStepCard } from "@/lib/features/deliveries/ui/next-step-card";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("deliveries"))("oneTitle") };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const { actor, data } = await readPage(office, "delivery:read", async ({ db, actor, locale }) => {
    if (!isId(id)) throw notFound();
    return getWorkplace(db, actor, id, locale);
  });
  const { delivery, may } = data;
  const step = nextStep(delivery, may, data.rejection);
  const isSettled = ["approved", "sign", "waiting"].includes(step.kind);
  return (
    <DeliveryPage
      office={actor.office}
      workplace={data}
      next={
        <NextStepCard office={office} deliveryId={id} step={step}>
          {step.kind === "request" && <RequestApproval office={office} deliveryId={id} />}
          {may.advance && !isSettled && (
            <MovePhase office={office} delivery={delivery} isNext={step.kind === "advance"} />
          )}
        </NextStepCard>
      }
    />
  );
}
