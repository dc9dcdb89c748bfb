import "server-only";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { assertDecided } from "@/lib/domain/decision";
import { AppError, type ErrorCode, type FieldError } from "@/lib/domain/errors";
import type { LoadedDelivery } from "@/lib/features/deliveries/deliveries/server";
import type { Db } from "@/lib/platform/db";
import {
  daysAfter,
  daysBefore,
  isHeld,
  outOfOrder,
  placeOfStep,
  wrongIn,
  type Closing,
  type Difference,
} from "../domain";
import { unknownFiles } from "../repository";

interface Asked {
  after: Closing;
  difference: Difference;
  approvedOn: string | null;
  reason: string | null;
}

const throwAny = (code: ErrorCode, errors: FieldError[]): void => {
  if (errors.length > 0) throw new AppError(code, { errors });
};

/** Throws for a closing that can't be said: what comes too early first, then what is missing. */
export async function assertClosing(
  db: Db,
  actor: Actor,
  delivery: LoadedDelivery,
  { after, difference, approvedOn, reason }: Asked,
): Promise<void> {
  const { today, asOf } = actor.office;
  assertDecided(after.disposal?.decision ?? null, today, "disposal.decision");
  throwAny("closing.inFuture", daysAfter(after, today));
  // Where the day stands still every approval is later than today.
  const said = [...difference.taken, ...difference.corrected];
  if (approvedOn && asOf === null)
    throwAny("closing.beforeApproval", daysBefore(after, { said, approvedOn }));
  if (isHeld(after)) throwAny("closing.hold", [{ path: placeOfStep.disposed, code: "closing.hold" }]);
  throwAny("closing.order", outOfOrder(after));
  throwAny("request.invalid", wrongIn(after));
  if (difference.takenBack.length > 0 || difference.isCertificateGone) {
    if (!mayOn(actor, "delivery:reopen", delivery.subject.scope)) throw new AppError("request.forbidden");
    if (reason === null)
      throwAny("closing.reasonMissing", [{ path: "reason", code: "closing.reasonMissing" }]);
  }
  throwAny("request.invalid", await wrongFiles(db, actor, delivery.id, after));
}

/** Documents and the certificate are files of the delivery's own. */
async function wrongFiles(
  db: Db,
  actor: Actor,
  deliveryId: string,
  { fileIds, disposal }: Closing,
): Promise<FieldError[]> {
  const certificate = disposal?.certificateFileId ?? null;
  const named = [...fileIds, ...(certificate ? [certificate] : [])];
  if (named.length === 0) return [];
  const unknown = await unknownFiles(db, actor, deliveryId, named);
  return unknown.map((id) => ({
    path: id === certificate ? "disposal.certificateFileId" : `fileIds.${fileIds.indexOf(id)}`,
    code: "closing.unknownFile",
  }));
}
