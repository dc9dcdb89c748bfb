import type { Metadata } from "next";
import { cache } from "react";
import { notFound } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import { findApprovalRequest } from "@/lib/features/deliveries/approvals/server";
import { SigningPage, signingTitle } from "@/lib/features/deliveries/approvals/ui/signing-page";
import { beforeDecision } from "@/lib/features/deliveries/deliveries";
import { listControlPoints } from "@/lib/features/deliveries/deliveries/server";
import {
  AgainFlag,
  BlockingFlag,
  UnassessedFlag,
  UnconfirmedFlag,
} from "@/lib/features/deliveries/deliveries/ui/before-decision";
import { Reading } from "@/lib/features/deliveries/deliveries/ui/reading";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string; id: string }>;
}

/** Read once, for the page and its title. */
const read = cache((office: string, id: string) =>
  readPage(office, "approval:read", async ({ db, actor, locale }) => {
    const found = isId(id) ? await findApprovalRequest(db, actor, id) : null;
    if (!found) throw notFound();
    return { ...found, points: await listControlPoints(db, found.request.deliveryId, locale) };
  }),
);

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  const { office, id } = await params;
  return { title: await signingTitle((await read(office, id)).data) };
}

export default async function Page({ params }: PageProps) {
  const { office, id } = await params;
  const { actor, data } = await read(office, id);
  const { points, needsConfirmations, ...rest } = data;
  const { blocking, again, unassessed, ...missing } = beforeDecision(points);
  const unconfirmed = needsConfirmations ? missing.unconfirmed : [];
  const place = { office, deliveryId: data.request.deliveryId };
  const notices = (
    <>
      <BlockingFlag {...place} points={blocking} />
      <AgainFlag {...place} points={again} />
      <UnconfirmedFlag {...place} points={unconfirmed} />
      <UnassessedFlag {...place} points={unassessed} />
    </>
  );
  const who = { office: actor.office, person: actor.userId };
  const isHeld = [blocking, again, unconfirmed].some(({ length }) => length > 0);
  const reading = <Reading {...place} points={points} />;
  return <SigningPage {...who} {...rest} {...{ points, isHeld, notices, reading }} />;
}
