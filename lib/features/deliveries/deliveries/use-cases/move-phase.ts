import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { getDelivery } from "../queries";
import { holdProjectOf, loadDelivery } from "../repository";
import type { Delivery, MovePhaseBody } from "../schema";
import { stepPhase } from "./step-phase";

/**
 * Moves a delivery one phase on, or back with a reason. The accepted phase is reached by signing
 * only. A track of a joint project moves with the others until the project forks; the project is
 * held first, as everything does that moves its tracks.
 */
export async function movePhase({
  db,
  actor,
  clock,
  params,
  body,
  version,
  locale,
}: Call<{ id: string }, undefined, MovePhaseBody>): Promise<Delivery> {
  await holdProjectOf(db, params.id);
  const delivery = await loadDelivery(db, actor, params.id, { lock: true });
  assertMay(actor, "delivery:advance", delivery.subject.scope);
  const current = () => getDelivery(db, actor, params.id, locale);
  await assertVersion(delivery, version, current);
  if (delivery.gate.movesTogether) throw new AppError("project.movesTogether");
  await stepPhase({ db, actor, clock }, delivery, body, current);
  return current();
}
