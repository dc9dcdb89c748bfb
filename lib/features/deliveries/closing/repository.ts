import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import type { SystemStatus } from "@/lib/domain/system";
import type { LoadedDelivery } from "@/lib/features/deliveries/deliveries/server";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";
import type { Closing, ClosingStep, Remaining } from "./domain";

/** What a delivery is of, as its closing needs it. */
export interface Closed {
  number: string;
  installation: string;
  /** Its latest decision, when it was approved. */
  decision: "approved" | "approvedWithRemarks" | null;
  /** The office's day of that; null where it was recorded afterwards, or is not told. */
  approvedOn: string | null;
  /** Null where nothing is stored yet. */
  stored: {
    id: string;
    woundUpFrom: SystemStatus | null;
    recordedBy: Partial<Record<ClosingStep, string>>;
  } | null;
}

/** What is known of a delivery beside its closing. One statement. */
export async function loadClosed(db: Db, actor: Actor, deliveryId: string): Promise<Closed> {
  const [row] = await db.$queryRaw<Closed[]>`
    SELECT d.number, d.system_instance_id AS installation,
      (SELECT a.decision FROM approval a WHERE a.delivery_id = d.id AND a.decision <> 'rejected'
        ORDER BY a.delivery_version DESC LIMIT 1) AS decision,
      (SELECT CASE WHEN NOT a.recorded_afterwards THEN
          to_char(a.signed_at AT TIME ZONE ${actor.office.timeZone}, 'YYYY-MM-DD') END
        FROM approval a WHERE a.delivery_id = d.id AND a.decision <> 'rejected'
        ORDER BY a.delivery_version DESC LIMIT 1) AS "approvedOn",
      (SELECT json_build_object('id', c.id, 'woundUpFrom', c.wound_up_from, 'recordedBy', c.recorded_by)
        FROM closing c WHERE c.delivery_id = d.id) AS stored
    FROM delivery d WHERE d.id = ${deliveryId}::uuid`;
  return row!;
}

/** Those of the files that are none of the delivery's. */
export async function unknownFiles(
  db: Db,
  actor: Actor,
  deliveryId: string,
  ids: string[],
): Promise<string[]> {
  const known = await db.file.findMany({
    where: { id: { in: ids }, deliveryId, officeId: actor.office.id },
    select: { id: true },
  });
  return ids.filter((id) => !known.some((file) => file.id === id));
}

/** Holds it until the transaction ends. */
export const holdInstallation = (db: Db, id: string): Promise<unknown> =>
  db.$queryRaw`SELECT id FROM system_instance WHERE id = ${id}::uuid FOR NO KEY UPDATE`;

/**
 * Forgets that a closing has wound the installation up, whichever of its deliveries it is of.
 * Returns how the installation stood before; null where none has. Two statements.
 */
export async function clearWoundUp(db: Db, actor: Actor, installation: string): Promise<SystemStatus | null> {
  await holdInstallation(db, installation);
  const [row] = await db.$queryRaw<{ from: SystemStatus }[]>`
    WITH last AS (SELECT c.id, c.wound_up_from FROM closing c JOIN delivery d ON d.id = c.delivery_id
      WHERE d.system_instance_id = ${installation}::uuid AND c.wound_up_from IS NOT NULL
        AND c.office_id = ${actor.office.id}::uuid)
    UPDATE closing c SET wound_up_from = NULL, updated_at = clock_timestamp(), updated_by = ${actor.userId}::uuid
    FROM last WHERE c.id = last.id RETURNING last.wound_up_from AS "from"`;
  return row?.from ?? null;
}

/**
 * What is known of the installation `i` once the delivery is closed, or as its deliveries stand
 * now (null), as JSON; see Remaining.
 */
export function remainingOf(deliveryId: string | null): Prisma.Sql {
  const scope = (row: string) => {
    const of = Prisma.raw(row);
    return Prisma.sql`json_build_object('recordsCreators', ${of}.records_creators, 'informationTypes',
      ${of}.information_types, 'periodFrom', ${of}.period_from, 'periodTo', ${of}.period_to)`;
  };
  const isClosed = Prisma.sql`(d.status = 'closed' OR d.id IS NOT DISTINCT FROM ${deliveryId}::uuid)`;
  // What is planned again and again is over, once its delivery is: only a decommissioning ends it
  // all.
  return Prisma.sql`json_build_object(
    'held', json_build_object('periodFrom', i.period_from, 'periodTo', i.period_to),
    'closed', (SELECT coalesce(json_agg(${scope("d")}), '[]') FROM delivery d
      WHERE d.system_instance_id = i.id AND d.purpose = 'decommissioning' AND ${isClosed}),
    'open', (SELECT count(*)::int FROM delivery d
      WHERE d.system_instance_id = i.id AND NOT ${isClosed} AND d.status <> 'cancelled'),
    'planned', (SELECT coalesce(json_agg(${scope("t")}), '[]') FROM plan_item t
      JOIN plan_version v ON v.id = t.plan_version_id AND v.status = 'adopted'
      WHERE t.system_instance_id = i.id AND (t.purpose = 'decommissioning' OR NOT EXISTS (
        SELECT FROM delivery d WHERE d.plan_item_id = t.id AND ${isClosed}))))`;
}

/**
 * What is left of an installation once this delivery is closed, or as they all stand now (null).
 * It is held until the transaction ends, so that of two last ones that are closed or called off at
 * once the second sees the first. Two statements.
 */
export async function holdRemaining(
  db: Db,
  actor: Actor,
  { installation, deliveryId }: { installation: string; deliveryId: string | null },
): Promise<Remaining> {
  await holdInstallation(db, installation);
  const [row] = await db.$queryRaw<{ remaining: Remaining }[]>`
    SELECT ${remainingOf(deliveryId)} AS remaining FROM system_instance i
    WHERE i.id = ${installation}::uuid AND i.office_id = ${actor.office.id}::uuid`;
  return row!.remaining;
}

/**
 * The number of the installation's delivery that was closed last, one with a closing of its own
 * first; null where none is closed.
 */
export async function lastClosed(
  db: Db,
  actor: Actor,
  installation: string,
): Promise<{ number: string; closing: string | null } | null> {
  const [row] = await db.$queryRaw<{ number: string; closing: string | null }[]>`
    SELECT d.number, c.id AS closing FROM delivery d LEFT JOIN closing c ON c.delivery_id = d.id
    WHERE d.system_instance_id = ${installation}::uuid AND d.office_id = ${actor.office.id}::uuid
      AND d.status = 'closed'
    ORDER BY c.updated_at DESC NULLS LAST, d.id DESC LIMIT 1`;
  return row ?? null;
}

/** How the installation stood, told by the closing that has wound it up. */
export const tellWoundUp = (db: Db, actor: Actor, closing: string, from: SystemStatus): Promise<unknown> =>
  db.closing.update({ where: { id: closing }, data: { woundUpFrom: from, updatedBy: actor.userId } });

const dateOf = (on: string | null | undefined): Date | null => (on ? new Date(`${on}T00:00:00Z`) : null);

const columnsOf = ({ disposal, fileIds: _files, ...closing }: Closing) => ({
  receiptSentOn: dateOf(closing.receiptSentOn),
  accessClosedOn: dateOf(closing.accessClosedOn),
  disposalDecision: disposal?.decision ?? Prisma.DbNull,
  disposalBasis: disposal?.basis ?? null,
  disposalConsultedOn: dateOf(disposal?.consultedOn),
  disposedOn: dateOf(disposal?.carriedOutOn),
  disposedBy: disposal?.by ?? null,
  disposalMethod: disposal?.method ?? null,
  certificateFileId: disposal?.certificateFileId ?? null,
  backupsGoneOn: dateOf(disposal?.backupsGoneOn),
  testCopiesGoneOn: dateOf(disposal?.testCopiesGoneOn),
  hold: disposal?.hold ?? null,
  readLicenceEndedOn: dateOf(closing.readLicenceEndedOn),
  licenceEndedOn: dateOf(closing.licenceEndedOn),
  notApplicable: closing.notApplicable,
  note: closing.note,
});

interface Kept {
  closing: Closing;
  /** Undefined to leave it. */
  woundUpFrom: SystemStatus | null | undefined;
  recordedBy: Partial<Record<ClosingStep, string>>;
}

/** Stores the closing as a whole. The delivery's version has been counted up by then. */
export async function saveClosing(
  db: Db,
  actor: Actor,
  delivery: Pick<LoadedDelivery, "id" | "municipalityId">,
  stored: Closed["stored"],
  { closing, woundUpFrom, recordedBy }: Kept,
): Promise<void> {
  const own = { officeId: actor.office.id, municipalityId: delivery.municipalityId };
  const data = { ...columnsOf(closing), woundUpFrom, recordedBy, updatedBy: actor.userId };
  const id = stored?.id ?? newId();
  if (stored) await db.closing.update({ where: { id }, data });
  else
    await db.closing.create({
      data: { id, ...own, deliveryId: delivery.id, ...data, createdBy: actor.userId },
    });
  await db.closingFile.deleteMany({ where: { closingId: id } });
  await db.closingFile.createMany({
    data: closing.fileIds.map((fileId) => ({ closingId: id, fileId, ...own, createdBy: actor.userId })),
  });
}
