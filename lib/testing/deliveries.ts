import type { DeliveryStatus, Stage } from "@/lib/domain/delivery";
import { newId } from "@/lib/domain/ids";
import type { MunicipalityScope } from "@/lib/domain/scope";
import type { Subject } from "@/lib/domain/subject";
import { readPointsToCopy } from "@/lib/features/inventory/control-points/server";
import { withOwner, type Db } from "@/lib/platform/db";
import { insertRows } from "@/lib/platform/db/rows";
import type { TestDatabase } from "./database";
import type { MadeMunicipality, MadeOffice, MadeSystem } from "./factories";

export interface MadeDelivery {
  id: string;
  officeId: string;
  municipalityId: string;
  subject: Subject;
  points: { id: string; number: number; version: number }[];
}

interface DeliveryOptions {
  /** The office's first unless told. */
  municipality?: MadeMunicipality;
  system?: MadeSystem;
  /** The stage of the phase that it is in. */
  stage?: Stage;
  status?: DeliveryStatus;
  /** Numbers of the points that are not yet assessed; all others are passed. */
  open?: number[];
  /** Numbers of the points that need two persons; else as the template has them. */
  twoPersons?: number[];
  /** Held up by its vendor. */
  isStopped?: boolean;
}

/** A delivery, under control and ready for approval unless told otherwise. */
export async function aDelivery(office: MadeOffice, options: DeliveryOptions = {}): Promise<MadeDelivery> {
  const { stage = "controlled", status = "underControl", open = [] } = options;
  const { municipality = office.municipalities[0], system = office.systems[0] } = options;
  if (!municipality || !system) throw new Error("a delivery is of a municipality's system: make them first");
  const { id: officeId } = office;
  const [id, productId, vendorId] = [newId(), system.id, system.vendor.id];
  const own = { officeId, municipalityId: municipality.id, vendorId };
  const label = `${system.name}, ${municipality.name}`;
  const points = await withOwner(async (db) => {
    const projectId = newId();
    const joint = { isJoint: false, hasSecrecy: false };
    await db.deliveryProject.create({ data: { id: projectId, officeId, productId, name: label, ...joint } });
    const systemInstanceId = await anInstallation(db, { ...own, productId });
    const phase = await db.phase.findFirstOrThrow({ where: { officeId, firstStage: stage } });
    const of = { projectId, productId, systemInstanceId, kind: "ordinary", phaseId: phase.id } as const;
    await db.delivery.create({ data: { id, ...own, ...of, stage, status } });
    await db.round.create({ data: { id: newId(), ...own, deliveryId: id, number: 1, outcome: "open" } });
    if (options.isStopped) await aStop(db, { ...own, deliveryId: id });
    return copyPoints(db, { ...own, deliveryId: id }, productId, { open, twoPersons: options.twoPersons });
  });
  const { id: municipalityId, code } = municipality;
  const scope: MunicipalityScope = { kind: "municipality", municipalityId, code, vendorId };
  return { id, officeId, municipalityId, subject: { type: "delivery", id, label, scope }, points };
}

interface Owned {
  officeId: string;
  municipalityId: string;
  vendorId: string;
}

/** The municipality's installation of the product: there is one at most. */
export async function anInstallation(
  db: Db,
  { productId, ...own }: Owned & { productId: string },
): Promise<string> {
  const { municipalityId } = own;
  const found = await db.systemInstance.findFirst({ where: { municipalityId, productId } });
  if (found) return found.id;
  const { id } = await db.systemInstance.create({
    data: { id: newId(), ...own, productId, status: "inOperation" },
  });
  return id;
}

async function aStop(db: Db, { officeId, vendorId, ...held }: Owned & { deliveryId: string }): Promise<void> {
  const stop = { stoppedBy: "vendor", status: "reported", title: "Uttaget", reason: "utreds" } as const;
  const own = { officeId, vendorId };
  const id = newId();
  await db.stop.create({ data: { id, ...own, ...stop, since: new Date("2026-01-15") } });
  await db.stopDelivery.create({ data: { stopId: id, ...own, ...held } });
  await db.stopTerms.create({ data: { stopId: id, officeId } });
}

/** Ends the stops of a delivery on their first day. */
export const closeStops = (db: TestDatabase, delivery: string) =>
  db.rows(
    "owner",
    `UPDATE stop SET status = 'closed', closed_on = since, outcome = 'solved', closed_at = clock_timestamp(),
       updated_at = clock_timestamp() WHERE id IN (SELECT stop_id FROM stop_delivery WHERE delivery_id = $1)`,
    [delivery],
  );

/** The points of the product's template, copied as a delivery gets them. */
async function copyPoints(
  db: Db,
  own: Owned & { deliveryId: string },
  productId: string,
  { open, twoPersons }: { open: number[]; twoPersons: number[] | undefined },
): Promise<MadeDelivery["points"]> {
  const { controlPointTemplateId } = await db.systemProduct.findUniqueOrThrow({ where: { id: productId } });
  const items = await readPointsToCopy(db, own.officeId, controlPointTemplateId ?? "");
  const points = items.map((item) => ({
    ...item,
    ...own,
    id: newId(),
    ...(twoPersons && { needsSecondPerson: twoPersons.includes(item.number) }),
    result: open.includes(item.number) ? ("notStarted" as const) : ("passed" as const),
  }));
  await insertRows(db, "control_point", points);
  return points.map(({ id, number }) => ({ id, number, version: 1 }));
}

/** A file's row at a delivery; nothing lies on disk. */
export async function aFile(db: TestDatabase, delivery: MadeDelivery): Promise<string> {
  const id = newId();
  await db.rows(
    "owner",
    `INSERT INTO file (id, office_id, municipality_id, subject_type, subject_id, name, type, sha256, bytes, storage_key)
     VALUES ($1::uuid, $2, $3, 'delivery', $4, 'underlag.txt', 'text/plain', repeat('0', 64), 1, $1::text)`,
    [id, delivery.officeId, delivery.municipalityId, delivery.id],
  );
  return id;
}
