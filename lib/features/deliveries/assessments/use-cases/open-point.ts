import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import type { ControlPoint } from "@/lib/features/deliveries/deliveries";
import { listControlPoints, loadDelivery } from "@/lib/features/deliveries/deliveries/server";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { findPoint } from "../repository";
import type { AssessParams } from "../schema";

/**
 * The point that is to be changed, with its locked delivery, once the actor may change it, has read
 * its newest version, and its delivery is under control. Throws what the two operations answer.
 */
export async function openPoint({
  db,
  actor,
  params,
  version,
  locale,
}: Pick<Call<AssessParams>, "db" | "actor" | "params" | "version" | "locale">) {
  const delivery = await loadDelivery(db, actor, params.id, { lock: true });
  const point = await findPoint(db, actor, delivery.id, params.controlPointId);
  if (!point) throw notFound();
  const role = assertMay(actor, "control-point:assess", delivery.subject.scope);
  const current = async (): Promise<ControlPoint> =>
    (await listControlPoints(db, delivery.id, locale, point.id))[0]!;
  await assertVersion(point, version, current);
  if (delivery.stage !== "controlled") throw new AppError("controlPoint.notInControl");
  return { delivery, point, role, current };
}
