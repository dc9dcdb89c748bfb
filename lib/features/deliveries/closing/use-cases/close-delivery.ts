import "server-only";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { statusesOf, type DeliveryStatus } from "@/lib/domain/delivery";
import { AppError } from "@/lib/domain/errors";
import type { Role } from "@/lib/domain/permissions";
import type { SystemStatus } from "@/lib/domain/system";
import {
  loadDelivery,
  updateDelivery,
  type LoadedDelivery,
} from "@/lib/features/deliveries/deliveries/server";
import { takeBackWindUp, windUpInstallation } from "@/lib/features/inventory/installations/server";
import { assertVersion, type Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { differenceOf, isComplete, isNothing, whyItStays } from "../domain";
import { getClosing } from "../queries";
import { clearWoundUp, holdRemaining, loadClosed, saveClosing, type Closed } from "../repository";
import { saidByBody, saidOf, type ClosingBody, type ClosingTold } from "../schema";
import { assertClosing } from "./assert-closing";
import { recordersAfter, tellOfClosing } from "./tell-of-closing";

/**
 * Says the whole closing of an approved delivery anew. With the last step the delivery is closed
 * and, where it is the last of a system that ends, its installation wound up. A step that is left
 * out is taken back, which opens what was closed. The same closing as before changes nothing.
 */
export async function closeDelivery({
  db,
  actor,
  params: { id },
  body,
  version,
}: Call<{ id: string }, undefined, ClosingBody>): Promise<ClosingTold> {
  const delivery = await loadDelivery(db, actor, id, { lock: true });
  const role = assertMay(actor, "delivery:close", delivery.subject.scope);
  const current = () => getClosing(db, actor, id);
  await assertVersion(delivery, version, current);
  if (!statusesOf("done").includes(delivery.status)) throw new AppError("closing.notApproved");
  const before = saidOf(await current());
  const after = saidByBody(body);
  const difference = differenceOf(before, after);
  if (isNothing(difference)) return current();
  const { reason } = body;
  const closed = await loadClosed(db, actor, id);
  const { approvedOn } = closed;
  await assertClosing(db, actor, delivery, { after, difference, approvedOn, reason });
  const status = statusAfter(delivery.status, closed, {
    isComplete: isComplete(after),
    isUndone: difference.takenBack.length > 0,
  });
  await updateDelivery(db, actor, delivery, { status }, current);
  const standing = { delivery, closed, status, reason };
  const woundUpFrom = await followUp(db, { actor, role }, standing);
  const recordedBy = recordersAfter(closed.stored?.recordedBy ?? {}, difference, actor.userId);
  await saveClosing(db, actor, delivery, closed.stored, { closing: after, woundUpFrom, recordedBy });
  const isWoundUp = Boolean(woundUpFrom);
  await tellOfClosing(
    db,
    { actor, role },
    { delivery, before, after, difference, status, reason, isWoundUp },
  );
  return current();
}

/**
 * Of a delivery that is closed from before this was told, nothing is opened that is not taken back.
 */
function statusAfter(
  before: DeliveryStatus,
  { decision }: Closed,
  { isComplete: isDone, isUndone }: { isComplete: boolean; isUndone: boolean },
): DeliveryStatus {
  if (isDone) return "closed";
  return before === "closed" && isUndone ? (decision ?? "approved") : before;
}

interface Standing {
  delivery: LoadedDelivery;
  closed: Closed;
  /** The delivery's from now on. */
  status: DeliveryStatus;
  reason: string | null;
}

/**
 * What becomes of the installation. How it stood before it was wound up; null where it is not, and
 * undefined where the delivery is as closed as it was: another may have changed that meanwhile.
 */
async function followUp(
  db: Db,
  by: { actor: Actor; role: Role },
  { delivery, closed, status, reason }: Standing,
): Promise<SystemStatus | null | undefined> {
  const { installation, number } = closed;
  if (status === delivery.status) return undefined;
  if (status !== "closed") {
    // Another of its deliveries may have been the last: with this one open again it is that no
    // more.
    const to = await clearWoundUp(db, by.actor, installation);
    if (to && reason) await takeBackWindUp(db, by, installation, { number, to, reason });
    return null;
  }
  const remaining = await holdRemaining(db, by.actor, { installation, deliveryId: delivery.id });
  return whyItStays(remaining) === null ? windUpInstallation(db, by, installation, { number }) : null;
}
