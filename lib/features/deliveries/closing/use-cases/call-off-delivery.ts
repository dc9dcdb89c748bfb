import "server-only";
import { assertMay } from "@/lib/domain/actor";
import type { CancellationBody, Delivery } from "@/lib/features/deliveries/deliveries";
import { cancelDelivery, loadDelivery } from "@/lib/features/deliveries/deliveries/server";
import { windUpInstallation } from "@/lib/features/inventory/installations/server";
import type { Call } from "@/lib/platform/http/route";
import { whyItStays } from "../domain";
import { holdInstallation, holdRemaining, lastClosed, loadClosed, tellWoundUp } from "../repository";

/**
 * Calls a delivery off. Where nothing else of its system is open the system is judged as when a
 * delivery is closed, so that it is one whether the last is closed or called off: it is wound up
 * where all that is known of it has been delivered, and stays where nothing was. Taking back the
 * closing of any of its deliveries opens it again.
 */
export async function callOffDelivery(
  call: Call<{ id: string }, undefined, CancellationBody>,
): Promise<Delivery> {
  const { db, actor } = call;
  // In the order in which a closing holds them: the delivery, its installation, then the logs.
  const { id, subject } = await loadDelivery(db, actor, call.params.id, { lock: true });
  const { installation } = await loadClosed(db, actor, id);
  await holdInstallation(db, installation);
  const told = await cancelDelivery(call);
  const remaining = await holdRemaining(db, actor, { installation, deliveryId: null });
  const last = await lastClosed(db, actor, installation);
  if (last === null || whyItStays(remaining) !== null) return told;
  const role = assertMay(actor, "delivery:close", subject.scope);
  const from = await windUpInstallation(db, { actor, role }, installation, last);
  if (from !== null && last.closing !== null) await tellWoundUp(db, actor, last.closing, from);
  return told;
}
