import { auditPayload } from "@/lib/platform/audit";
import { Random } from "./random";
import { SOURCE } from "./source";
import { isNewMember } from "./office";
import { workingMoment } from "./life";
import type { Closing, ClosingDay, Office, TimedEvent, Told } from "./story";

/** Days from one step to the next: invented, as the offices tell that it takes its time. */
const walk = [
  ["receipt", 6],
  ["access", 25],
  ["disposalDecided", 45],
  ["disposed", 30],
  ["readLicence", 20],
  ["licence", 25],
] as const;

const holds = [
  "Kopior är begärda ur personalakter. Gallringen väntar tills de är lämnade ut.",
  "Revisionen granskar avtalet. Inget gallras innan granskningen är klar.",
  "Ett ärende är överklagat. Handlingarna behövs tills domen har vunnit laga kraft.",
];

/**
 * What a delivery takes in: of a system in use a few years, again and again, here and there of
 * those that are agreed on, and two or three of one municipality that are closed; of others all.
 */
export function purposeOf(
  office: Office,
  { id, place, life, kind }: Pick<Told, "id" | "place" | "life" | "kind">,
): Told["scope"] {
  const [first] = [...office.municipalities.keys()].filter((code) => !isNewMember(code));
  const random = new Random(`exempel/purpose/${id}`);
  const year = life.entered[0]!.at.getUTCFullYear() - 1;
  if (place.code === first && life.status === "closed" && random.chance(0.5))
    return { purpose: "recurring", periodFrom: year, periodTo: year };
  if (life.stage === "agreed" && kind === "ordinary" && Number(place.code) % 3 === 0)
    return { purpose: "recurring", periodFrom: year - 7, periodTo: year - 2 };
  return { purpose: "decommissioning", periodFrom: null, periodTo: null };
}

/**
 * What was done after the approval: everything of a delivery that is closed, of others as much as
 * there has been time for. A series of its own: it changes nothing of what was done before.
 */
export function closingOf(story: Told, now: Date): Closing | null {
  const approvedAt = story.life.requests.findLast(({ decision }) => decision !== "rejected")?.signedAt;
  if (story.life.stage !== "accepted" || !approvedAt) return null;
  const random = new Random(`exempel/closing/${story.id}`);
  const isClosed = story.life.status === "closed";
  const days = isClosed ? allDays(random, approvedAt, story) : someDays(random, approvedAt, now);
  const last = days.at(-1);
  const isHeld = !isClosed && last?.step === "disposalDecided" && random.chance(0.4);
  return { id: random.id(approvedAt), days, hold: isHeld ? random.pick(holds) : null, random };
}

/** Spread out from the approval to the day when the delivery was closed. */
function allDays(random: Random, from: Date, { life, scope }: Told): ClosingDay[] {
  const span = life.updatedAt.getTime() - from.getTime();
  const isAside = (step: string) =>
    (step === "readLicence" && random.chance(0.5)) || (scope.purpose === "recurring" && /icence/.test(step));
  return walk.map(([step], index) => {
    const at = new Date(from.getTime() + (span * (index + 1)) / walk.length);
    return { step, at, isAside: isAside(step) };
  });
}

/** As far as there has been time; some wait for nobody to find the time. */
function someDays(random: Random, from: Date, now: Date): ClosingDay[] {
  const most = random.int(0, walk.length - 1);
  const days: ClosingDay[] = [];
  let at = from;
  for (const [step, usual] of walk.slice(0, most)) {
    at = workingMoment(random, at, random.days(usual));
    if (at > now) break;
    days.push({ step, at, isAside: false });
  }
  return days;
}

const dayText = (at: Date): string => at.toISOString().slice(0, 10);

/** The row of a closing. */
export function closingRow(office: Office, { id: deliveryId, place }: Told, closing: Closing) {
  const { id, days, hold, random } = closing;
  const on = (step: string) => {
    const found = days.find((day) => day.step === step);
    return found && !found.isAside ? dayText(found.at) : null;
  };
  const decided = on("disposalDecided");
  const disposed = on("disposed");
  const archivist = office.people.archivists.get(place.code)!.id;
  const gone = disposed && random.chance(0.7) ? disposed : null;
  const paragraph = String(random.int(8, 140));
  return {
    id,
    office_id: place.officeId,
    municipality_id: place.municipalityId,
    delivery_id: deliveryId,
    receipt_sent_on: on("receipt"),
    access_closed_on: on("access"),
    disposal_decision: decided && {
      body: "Kommunstyrelsen",
      date: decided,
      paragraph,
      reference: `KS ${decided.slice(0, 4)}/${random.int(20, 400)}`,
    },
    disposal_basis: decided && random.pick(["plan", "plan", "special"]),
    disposal_consulted_on: decided,
    disposed_on: disposed,
    disposed_by: disposed && random.pick(["Kommunens IT-enhet", "Leverantören", "Driftleverantören"]),
    disposal_method: disposed && "Databasen raderad och lagringen överskriven.",
    backups_gone_on: gone,
    test_copies_gone_on: gone,
    hold,
    read_licence_ended_on: on("readLicence"),
    licence_ended_on: on("licence"),
    not_applicable: days.filter(({ isAside }) => isAside).map(({ step }) => step),
    recorded_by: Object.fromEntries(days.map(({ step }) => [step, archivist])),
    note: null,
    source: SOURCE,
    created_at: days[0]?.at ?? office.calendar.today,
    created_by: archivist,
    updated_at: days.at(-1)?.at ?? office.calendar.today,
    updated_by: archivist,
  };
}

/** What the program would have written of it in the municipality's chain. */
export function closingEventsOf(office: Office, story: Told, { days, hold }: Closing): TimedEvent[] {
  const { id, instance, place, life, number, scope } = story;
  const label = `${instance.product.name}, ${place.name}`;
  const by = { userId: office.people.archivists.get(place.code)!.id, role: "archivist" as const };
  const delivery = { type: "delivery", id, label } as const;
  const later = (at: Date, ms: number) => new Date(at.getTime() + ms);
  const event = (
    at: Date,
    subject: typeof delivery | { type: "installation"; id: string; label: string },
    type: string,
    data: Parameters<typeof auditPayload>[1]["data"],
  ): TimedEvent => ({
    at,
    payload: auditPayload(by, { type, subject, data }),
  });
  const steps = days.map(({ step, at, isAside }) =>
    event(at, delivery, "closing.recorded", { step, on: isAside ? null : dayText(at) }),
  );
  const last = days.at(-1);
  if (!last) return [];
  if (hold) steps.push(event(later(last.at, 60_000), delivery, "closing.held", { hold }));
  if (life.status !== "closed") return steps;
  const woundUp = scope.purpose === "decommissioning";
  const installation = { type: "installation", id: instance.id, label } as const;
  return [
    ...steps,
    ...(woundUp
      ? [event(later(last.at, 1), installation, "installation.woundUp", { number, from: "inOperation" })]
      : []),
    event(later(last.at, 2), delivery, "delivery.closed", { woundUp }),
  ];
}
