import { newId } from "@/lib/domain/ids";
import type { CopiedTemplate } from "@/lib/features/inventory/control-points/server";
import { appendHistory, municipalityStream } from "@/lib/platform/audit";
import type { DeliveryStatus, Stage } from "@/lib/platform/db/generated/client";
import type { Owner } from "./database";
import type { LoadedOffice } from "./office";

/** Of the paper that tells of them: their numbers are of its year. */
const AT = new Date("2021-11-05T08:00:00Z");

/** A row of deliveries.csv. */
export interface DeliverySeed {
  municipality_code: string;
  municipality: string;
  source_system: string;
  kind: string;
  phase: string;
  status: string;
  phase_stated_in_source: string;
  note: string;
}

/** A delivery that waits for the supplier of the e-archive. */
export interface StoppedDelivery {
  id: string;
  municipalityId: string;
  code: string;
}

interface Context {
  office: LoadedOffice;
  phases: { id: string; key: string; firstStage: Stage }[];
  product: { id: string; vendorId: string; template: CopiedTemplate };
  planVersionId: string;
  seed: DeliverySeed;
  source: string;
}

const TRELLEBORG = "1287";
/** The report's deliveries have the points that there were then; later ones are not put on them. */
const LAST_POINT = 34;

/** Trelleborg's W3D3: what remains; 34 comes after approval. */
const REMAINING = [25, 26, 30, 31, 33, 34];

const statusOf: Record<string, DeliveryStatus> = {
  godkänd: "approved",
  pågår: "underControl",
  "blockerad av leverantör": "active",
};

interface Ids {
  officeId: string;
  municipalityId: string;
  deliveryId: string;
}

/**
 * One delivery of the report, with its plan item, system, round, control points and, for Lund, the
 * approval of 2020. Returns what a stop needs of it, where the report says that it stands still.
 */
export async function createDelivery(db: Owner, context: Context): Promise<StoppedDelivery | null> {
  const { office, seed, product, source } = context;
  const phase = context.phases.find(({ key }) => key === seed.phase.replace("ä", "a"))!;
  const municipalityId = office.municipalities.get(seed.municipality_code)!;
  const ids: Ids = { officeId: office.id, municipalityId, deliveryId: newId() };
  const [planItemId, systemInstanceId, projectId] = [newId(), newId(), newId()];
  const own = { officeId: office.id, municipalityId };
  await db.systemInstance.create({
    data: {
      id: systemInstanceId,
      ...own,
      productId: product.id,
      vendorId: product.vendorId,
      status: "inOperation",
      source,
      assumption: "Källan säger inte om systemet är i drift",
    },
  });
  await db.planItem.create({
    data: {
      id: planItemId,
      ...own,
      planVersionId: context.planVersionId,
      productId: product.id,
      systemInstanceId,
      kind: kindOf(seed),
      source,
      assumption: "Källan säger varken kvartal, syfte eller omfattning; hela systemet antas levereras.",
    },
  });
  await db.deliveryProject.create({
    data: {
      id: projectId,
      createdAt: AT,
      officeId: office.id,
      productId: product.id,
      name: `${seed.source_system}, ${seed.municipality}`,
      isJoint: false,
      hasSecrecy: seed.source_system !== "W3D3",
      source,
    },
  });
  const points = pointsOf(context);
  const assumptions = [
    ...(seed.phase_stated_in_source === "nej" ? [seed.note] : []),
    ...(points.assumption ? [points.assumption] : []),
    ...(seed.status === "blockerad av leverantör" ? [STOP_ASSUMPTION] : []),
  ];
  await db.delivery.create({
    data: {
      id: ids.deliveryId,
      createdAt: AT,
      ...own,
      projectId,
      productId: product.id,
      vendorId: product.vendorId,
      systemInstanceId,
      planItemId,
      kind: kindOf(seed),
      status: statusOf[seed.status]!,
      phaseId: phase.id,
      stage: phase.firstStage,
      assumptions,
      source,
    },
  });
  await createParts(db, context, ids, points.rows);
  const { municipality_code: code } = seed;
  return seed.status === "blockerad av leverantör" ? { id: ids.deliveryId, municipalityId, code } : null;
}

const kindOf = ({ kind }: DeliverySeed) => (kind === "pilot" ? "pilot" : "ordinary");

export const STOP_ASSUMPTION =
  "Källan säger inte när stoppet började; det räknas från rapportens dag, den 5 november 2021.";

function pointsOf({ seed, product }: Context) {
  const isTrelleborg = seed.municipality_code === TRELLEBORG && seed.source_system === "W3D3";
  const isApproved = seed.status === "godkänd";
  const isDone = (number: number) => isApproved || (isTrelleborg && !REMAINING.includes(number));
  const own = product.template.items.filter(({ number }) => number <= LAST_POINT);
  const rows = own.map((item) => ({
    ...item,
    result: isDone(item.number) ? ("passed" as const) : ("notStarted" as const),
  }));
  const assumption = isTrelleborg
    ? "Källan säger bara att en del kontrollpunkter kvarstår; vilka de är har vi antagit (25, 26, 30, 31 och 33)."
    : isApproved
      ? "Källan säger inte hur kontrollpunkterna bedömdes; alla antas vara uppfyllda."
      : seed.phase === "leveranskontroll"
        ? "Källan säger inte vilka kontrollpunkter som är bedömda; alla står som ej påbörjade."
        : null;
  return { rows, assumption };
}

async function createParts(
  db: Owner,
  { seed, product, source, office }: Context,
  { officeId, municipalityId, deliveryId }: Ids,
  points: ReturnType<typeof pointsOf>["rows"],
): Promise<void> {
  const own = { officeId, municipalityId, vendorId: product.vendorId, deliveryId };
  const isApproved = seed.status === "godkänd";
  await db.round.create({
    data: { id: newId(), ...own, number: 1, outcome: isApproved ? "accepted" : "open", source },
  });
  await db.controlPoint.createMany({
    data: points.map((point) => ({ id: newId(), ...own, ...point, source })),
  });
  const label = `${seed.source_system}, ${seed.municipality}`;
  const subject = { type: "delivery", id: deliveryId, label } as const;
  const event = { type: "delivery.loaded", subject, data: { source } };
  await appendHistory(db, municipalityStream(office.key, seed.municipality_code), [event]);
  if (isApproved) {
    await db.approval.create({
      data: {
        id: newId(),
        officeId,
        municipalityId,
        deliveryId,
        deliveryVersion: 1,
        decision: "approved",
        recordedAfterwards: true,
        signedAt: new Date("2020-12-01T00:00:00Z"),
        signedAtPrecision: "month",
        source,
        assumption: "Källan säger inte vilken dag i december 2020 godkännandet signerades, eller av vem.",
      },
    });
  }
}
