import type { Metadata } from "next";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { findApprovalRequest, maySignFor } from "@/lib/features/deliveries/approvals/server";
import { SigningPage, signingTitle } from "@/lib/features/deliveries/approvals/ui/signing-page";
import { beforeDecision } from "@/lib/features/deliveries/deliveries";
import { listControlPoints } from "@/lib/features/deliveries/deliveries/server";
import { BlockingFlag, UnassessedFlag } from "@/lib/features/deliveries/deliveries/ui/before-decision";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, id: string) =>
  readPage(office, "approval:read", async ({ db, actor, locale }) => {
    const request = isId(id) ? await findApprovalRequest(db, actor, id) : null;
    if (!request) throw notFound();
    const points = await listControlPoints(db, request.deliveryId, locale);
    return { request, points, maySign: maySignFor(actor, request.municipality.code) };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, id } = await params;
  return { title: await signingTitle((await read(office, id)).data) };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const { actor, data } = await read(office, id);
  const { points, ...rest } = data;
  const { blocking, unassessed } = beforeDecision(points);
  const place = { office, deliveryId: data.request.deliveryId };
  const notices = (
    <>
      <BlockingFlag {...place} points={blocking} />
      <UnassessedFlag {...place} points={unassessed} />
    </>
  );
  const who = { office: actor.office, person: actor.userId };
  return <SigningPage {...who} {...rest} isHeld={blocking.length > 0} notices={notices} />;
}
