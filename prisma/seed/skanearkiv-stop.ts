import { newId } from "@/lib/domain/ids";
import { appendHistory, municipalityStream } from "@/lib/platform/audit";
import type { Owner } from "./database";
import type { LoadedOffice } from "./office";
import { STOP_ASSUMPTION, type StoppedDelivery } from "./skanearkiv-deliveries";

/** The report's day: the office's clock stands there. */
const DAY = "2021-11-05";
const AT = new Date(`${DAY}T08:00:00Z`);
const TITLE = "Visma måste utreda inleveranserna av Procapita";
const REASON =
  "Inleverans är genomförd, men leverantören måste utreda leveransen innan leveranskontroll kan göras. Leverantören är flaskhals: flera leveransprojekt står stilla.";

/** In the order in which the report tells them. */
const steps = [
  { step: "dialogue", note: "Dialog med leverantören. Källan anger ordningen, inte dagen." },
  { step: "contract", note: "Juridiskt perspektiv utifrån avtalet. Källan anger ordningen, inte dagen." },
  { step: "association", note: "SKR är inkopplat. Källan anger ordningen, inte dagen." },
] as const;

/** What the report says of the supplier of the e-archive, as one stop of three deliveries. */
export async function createStop(
  db: Owner,
  office: LoadedOffice,
  { vendorId, held, source }: { vendorId: string; held: StoppedDelivery[]; source: string },
): Promise<void> {
  const stopId = newId();
  const own = { officeId: office.id, stopId, createdAt: AT };
  const { number } = await db.stop.create({
    data: {
      id: stopId,
      officeId: office.id,
      stoppedBy: "vendor",
      vendorId,
      title: TITLE,
      reason: REASON,
      since: new Date(DAY),
      status: "investigating",
      source,
      assumption: STOP_ASSUMPTION,
      createdAt: AT,
    },
    select: { number: true },
  });
  await db.stopDelivery.createMany({
    data: held.map(({ id, municipalityId }) => ({ ...own, deliveryId: id, municipalityId, vendorId })),
  });
  await db.stopTerms.create({ data: own });
  await db.stopEscalation.createMany({
    data: steps.map((one) => ({ ...own, ...one, id: newId(), onDay: new Date(DAY) })),
  });
  await db.stopEntry.create({
    data: {
      ...own,
      id: newId(),
      isShared: false,
      text: "Flera leveransprojekt står stilla trots att personalen arbetar engagerat. Kommunerna hålls informerade, och en ny upphandling har börjat inom den budget som finns.",
    },
  });
  const event = {
    type: "stop.registered",
    subject: { type: "stop" as const, id: stopId, label: `${number ?? ""}, ${TITLE}` },
    data: { by: "vendor", since: DAY, deliveries: held.length, version: 1 },
  };
  for (const { code } of held) await appendHistory(db, municipalityStream(office.key, code), [event]);
}
