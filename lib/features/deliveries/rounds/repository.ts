import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { carryOver } from "@/lib/features/deliveries/assessments/server";
import type { LoadedDelivery } from "@/lib/features/deliveries/deliveries/server";
import type { Db } from "@/lib/platform/db";
import { change } from "@/lib/platform/db/change";
import type { RoundBody, Round } from "./schema";

type Of = Pick<LoadedDelivery, "id" | "round" | "municipalityId" | "vendorId">;

/** The round that a delivery is in. Its delivery's row is locked by who changes it. */
export const findRound = (db: Db, { id, round }: Pick<Of, "id" | "round">) =>
  db.round.findUnique({
    where: { deliveryId_number: { deliveryId: id, number: round } },
    select: { id: true, packageSha256: true },
  });

/** Ends the round that a delivery is in. */
export const closeRound = async (
  db: Db,
  actor: Actor,
  { id, round }: Pick<Of, "id" | "round">,
  { outcome, reason }: { outcome: "accepted" | "rejected" | "replaced"; reason: string | null },
): Promise<void> => {
  await db.round.updateMany({
    where: { deliveryId: id, number: round },
    data: { outcome, reason, updatedBy: actor.userId },
  });
};

/**
 * Ends the round that a delivery is in and opens the next: results become earlier ones, and the
 * points of what is sent again are opened, with those that are `named`. Returns the new round's
 * number.
 */
export async function beginNextRound(
  db: Db,
  actor: Actor,
  delivery: Of,
  {
    named = [],
    ...ended
  }: { outcome: "rejected" | "replaced"; reason: string | null; named?: number[] | undefined },
): Promise<number> {
  await closeRound(db, actor, delivery, ended);
  const number = delivery.round + 1;
  await db.round.create({
    data: {
      id: newId(),
      officeId: actor.office.id,
      municipalityId: delivery.municipalityId,
      vendorId: delivery.vendorId,
      deliveryId: delivery.id,
      number,
      outcome: "open",
      createdBy: actor.userId,
    },
  });
  await carryOver(db, actor, delivery, named);
  return number;
}

/** Says what was received in a round that has no package. */
export const fillRound = (
  db: Db,
  actor: Actor,
  { id: deliveryId, round: number }: Pick<Of, "id" | "round">,
  { receivedOn, packageBytes, reason: _ofTheOther, ...told }: RoundBody,
): Promise<void> =>
  change(
    db.round.updateMany({
      where: { deliveryId, number, outcome: "open", packageSha256: null },
      data: {
        ...told,
        packageBytes: BigInt(packageBytes),
        receivedOn: new Date(`${receivedOn}T00:00:00Z`),
        updatedBy: actor.userId,
      },
    }),
    null,
    "round.hasPackage",
  );

/** A round as it is told. */
export async function getRound(db: Db, { id, round }: Pick<Of, "id" | "round">): Promise<Round> {
  const [row] = await db.$queryRaw<Round[]>`
    SELECT r.id, r.delivery_id AS "deliveryId", r.number, r.outcome, to_char(r.received_on, 'YYYY-MM-DD') AS "receivedOn",
      r.package_name AS "packageName", r.package_sha256 AS "packageSha256", r.package_bytes::float8 AS "packageBytes",
      r.object_count AS "objectCount", r.file_count AS "fileCount", r.reason, d.version
    FROM round r JOIN delivery d ON d.id = r.delivery_id WHERE r.delivery_id = ${id}::uuid AND r.number = ${round}`;
  return row!;
}
