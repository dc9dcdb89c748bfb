import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound, type ErrorCode } from "@/lib/domain/errors";
import type { Subject } from "@/lib/domain/subject";
import type { Db } from "@/lib/platform/db";
import { change, type Current } from "@/lib/platform/db/change";
import { ownRows } from "@/lib/platform/db/sql";
import { defineSubject } from "@/lib/platform/subjects";
import type { Gate, PhaseRule } from "../domain";
import { gateColumn } from "../queries/gate";
import type { ChangeDeliveryBody } from "../schema";
import type { DeliveryStatus, Stage } from "@/lib/domain/delivery";

/** A delivery as the rules need it. */
export interface LoadedDelivery {
  id: string;
  municipalityId: string;
  vendorId: string | null;
  /** What records of what was done speak of. */
  subject: Subject;
  status: DeliveryStatus;
  stage: Stage;
  version: number;
  phase: PhaseRule;
  phases: PhaseRule[];
  gate: Gate;
  round: number;
}

type Row = Omit<LoadedDelivery, "phase" | "subject"> & {
  phaseId: string;
  municipalityCode: string;
  /** "W3D3, Trelleborg". */
  label: string;
};

/** Loads the delivery, locking its row when it is to be changed. Throws request.notFound. */
export async function loadDelivery(
  db: Db,
  actor: Actor,
  id: string,
  options: { lock?: boolean } = {},
): Promise<LoadedDelivery> {
  const [delivery] = await loadDeliveries(db, actor, [id], options);
  if (!delivery) throw notFound();
  return delivery;
}

/** Those of these deliveries that the actor reads, locked in the order of their ids. */
export async function loadDeliveries(
  db: Db,
  actor: Actor,
  ids: string[],
  options: { lock?: boolean } = {},
): Promise<LoadedDelivery[]> {
  if (options.lock)
    await db.$queryRaw`SELECT id FROM delivery WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await db.$queryRaw<Row[]>`
    SELECT d.id, d.municipality_id AS "municipalityId", m.code AS "municipalityCode", d.vendor_id AS "vendorId",
      p.name || ', ' || r.name AS label, d.status, d.stage, d.version, d.phase_id AS "phaseId",
      (SELECT json_agg(json_build_object('id', x.id, 'key', x.key, 'sequence', x.sequence, 'firstStage', x.first_stage,
        'lastStage', x.last_stage, 'conditions', x.conditions) ORDER BY x.sequence)
        FROM phase x WHERE x.template_id = ph.template_id) AS phases,
      ${gateColumn} AS gate,
      coalesce((SELECT max(number) FROM round WHERE delivery_id = d.id), 1) AS round
    FROM delivery d
    JOIN municipality m ON m.id = d.municipality_id
    JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    JOIN system_product p ON p.id = d.product_id
    JOIN phase ph ON ph.id = d.phase_id
    WHERE d.id = ANY (${ids}::uuid[]) AND ${ownRows(actor, "delivery:read", "d")} ORDER BY d.id`;
  return rows.map(({ phaseId, municipalityCode: code, label, ...rest }) => {
    const { municipalityId, vendorId } = rest;
    return {
      ...rest,
      subject: {
        type: "delivery",
        id: rest.id,
        label,
        scope: { kind: "municipality", municipalityId, code, vendorId },
      },
      phase: rest.phases.find((phase) => phase.id === phaseId)!,
    };
  });
}

/**
 * Holds the project of a delivery until the transaction ends, before the delivery itself is held:
 * it neither forks nor moves as one meanwhile.
 */
export const holdProjectOf = (db: Db, id: string): Promise<unknown> =>
  db.$queryRaw`SELECT project_of_delivery_held(${id}::uuid)`;

/** A delivery as what files, comments and notifications hang on. */
export const deliverySubject = defineSubject({
  type: "delivery",
  load: async (db, actor, id) => (await loadDelivery(db, actor, id)).subject,
});

/**
 * Changes a delivery that still has the version it was loaded with, and counts the version up;
 * throws when somebody was first.
 */
export const updateDelivery = (
  db: Db,
  actor: Actor,
  delivery: Pick<LoadedDelivery, "id" | "version">,
  to: { status?: DeliveryStatus; stage?: Stage; note?: string } & (
    { phaseId: string; phaseSince: Date } | { phaseId?: never }
  ),
  ...stale: [current: Current | null, code?: ErrorCode]
): Promise<void> =>
  change(
    db.delivery.updateMany({
      where: { id: delivery.id, officeId: actor.office.id, version: delivery.version },
      data: {
        ...to,
        version: { increment: 1 },
        updatedBy: actor.userId,
      },
    }),
    ...stale,
  );

const dayOf = (iso: string | null) => (iso === null ? null : new Date(`${iso}T00:00:00Z`));

/** What is said anew, as the table has it. */
const dataOf = ({ responsible = {}, dueOn, ...same }: ChangeDeliveryBody) => {
  const { office, municipality, vendorContact } = responsible;
  return {
    ...same,
    ...(dueOn !== undefined && { dueOn: dayOf(dueOn) }),
    ...(office !== undefined && { responsibleOffice: office }),
    ...(municipality !== undefined && { responsibleMunicipality: municipality }),
    ...(vendorContact !== undefined && { vendorContact }),
  };
};

/** What is said anew of a delivery beside its phase and status. Throws as updateDelivery. */
export const changeDelivery = (
  db: Db,
  actor: Actor,
  { id, version }: Pick<LoadedDelivery, "id" | "version">,
  said: ChangeDeliveryBody,
  current: Current,
): Promise<void> => {
  const next = { version: { increment: 1 }, updatedBy: actor.userId };
  const where = { id, officeId: actor.office.id, version };
  return change(db.delivery.updateMany({ where, data: { ...dataOf(said), ...next } }), current);
};

/** Where a delivery comes when its phase is changed. */
export interface Step {
  phaseId: string;
  phaseSince: Date;
  stage: Stage;
  status: DeliveryStatus;
}

/** The same of several, which are locked, and the phase that they all come into. */
export const changeDeliveriesAt = async (
  db: Db,
  actor: Actor,
  deliveries: Pick<LoadedDelivery, "id">[],
  said: ChangeDeliveryBody,
  step: Step | null,
): Promise<void> => {
  await db.delivery.updateMany({
    where: { id: { in: deliveries.map(({ id }) => id) }, officeId: actor.office.id },
    data: { ...dataOf(said), ...step, version: { increment: 1 }, updatedBy: actor.userId },
  });
};

/**
 * One row in `delivery_tally` for each standing that has many; what it counts stays the same. The
 * owner's.
 */
export const foldTally = (db: Db): Promise<number> => db.$executeRaw`SELECT delivery_tally_fold()`;
