import type { Owner } from "../database";
import { stopReasons } from "./names";
import { Random } from "./random";
import { day, nextNumber, stamps } from "./stamps";
import { SOURCE } from "./source";
import type { Office, Stop, Story } from "./story";

const DAY = 86_400_000;
const later = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY);

/** Days after which the office goes further, where the stop lasts that long. */
const ladder = [
  { step: "dialogue", after: 14, note: "Möte med leveransansvarig." },
  { step: "complaint", after: 75, note: "Skriftlig reklamation enligt avtalet." },
  { step: "contract", after: 130, note: "Avtalsansvarig och kommunjurist har gått igenom avtalet." },
  { step: "association", after: 190, note: "Frågan är lyft till SKR." },
] as const;

/** The stops of one story with all that is kept of them, by table, in the order of inserting. */
export function stopRowsOf(random: Random, office: Office, story: Story) {
  const all = story.life.stops.map((stop) => {
    const id = random.id(stop.since);
    const reason = random.pick<string>(stopReasons[stop.by]);
    return rowsOfStop(office, story, { stop, id, reason });
  });
  return {
    stop: all.map(({ stop }) => stop),
    stop_delivery: all.map(({ held }) => held),
    stop_terms: all.map(({ terms }) => terms),
    stop_promise: all.flatMap(({ promises }) => promises),
    stop_escalation: all.flatMap(({ escalation }) => escalation),
    stop_entry: all.flatMap(({ entries }) => entries),
  };
}

const titleOf = (reason: string): string => (reason.split(". ")[0] ?? reason).replace(/\.$/, "");

/** Whom the invented office has its operations from. */
const OPERATIONS = "vintergatan-it";

function vendorOf({ products }: Office, { instance }: Story, by: Stop["by"]): string | null {
  if (by === "vendor") return instance.product.vendorId;
  return by === "operations"
    ? (products.find(({ vendor }) => vendor === OPERATIONS)?.vendorId ?? null)
    : null;
}

function rowsOfStop(
  office: Office,
  story: Story,
  { stop, id, reason }: { stop: Stop; id: string; reason: string },
) {
  const { place } = story;
  const by = office.people.coordinator.id;
  const vendor = vendorOf(office, story, stop.by);
  // A series of its own: what is kept of a stop changes nothing else of the story.
  const random = new Random(`exempel/stops/${id}`);
  const end = stop.until ?? office.calendar.now;
  const at = stamps(stop.since, stop.until ?? stop.since, by);
  const part = { office_id: place.officeId, stop_id: id };
  const isVendor = stop.by === "vendor";
  const escalation = isVendor ? ladder.filter(({ after }) => later(stop.since, after) < end) : [];
  const complaint = escalation.find(({ step }) => step === "complaint");
  const complained = complaint && later(stop.since, complaint.after);
  return {
    stop: {
      id,
      office_id: place.officeId,
      number: nextNumber(office.stopNumbers, "S", stop.since),
      stopped_by: stop.by,
      vendor_id: vendor,
      title: titleOf(reason),
      reason,
      since: day(stop.since),
      status: stop.until ? "closed" : isVendor ? "investigating" : "confirmed",
      closed_on: stop.until && day(stop.until),
      outcome: stop.until && (random.chance(0.9) ? "solved" : "withdrawn"),
      closed_at: stop.until,
      closed_by: stop.until && by,
      source: SOURCE,
      ...at,
    },
    held: { ...part, municipality_id: place.municipalityId, vendor_id: vendor, delivery_id: story.id, ...at },
    terms: {
      ...part,
      clause: isVendor ? "7.3" : null,
      cost_ore_per_month: isVendor ? random.int(8, 48) * 100_000 : null,
      complaint_on: complained ? day(complained) : null,
      complaint_reference: complained ? `E 2026/${random.int(100, 900)}` : null,
      remedy_by: complained ? day(later(complained, 30)) : null,
      ...at,
    },
    promises: isVendor ? promisesOf(random, stop, end).map((one) => ({ ...part, ...one, ...at })) : [],
    escalation: escalation.map(({ step, after, note }) => ({
      id: random.id(later(stop.since, after)),
      ...part,
      step,
      on_day: day(later(stop.since, after)),
      note,
      ...at,
    })),
    entries: isVendor ? entriesOf(random, stop, end).map((one) => ({ ...part, ...one })) : [],
  };
}

/** A day promised a week after it began, and another each time that one passes, thrice at most. */
function promisesOf(random: Random, stop: Stop, end: Date) {
  const promises: Record<string, unknown>[] = [];
  let on = later(stop.since, 7);
  while (on < end && promises.length < 3) {
    const promised = later(on, random.int(25, 60));
    promises.push({
      id: random.id(on),
      promised_on: day(on),
      promised_for: day(promised),
      note: promises.length === 0 ? null : "Utredningen tar längre tid än vi trodde.",
      by_vendor: false,
    });
    on = later(promised, 2);
  }
  return promises;
}

/** What was said: what the vendor reads, and what stays with the office. */
function entriesOf(random: Random, stop: Stop, end: Date) {
  const said = [
    { after: 3, text: "Vi behöver en dag som ni står för. Hur långt har ni kommit?", is_shared: true },
    { after: 20, text: "Ringde leverantören. Felsökningen är inte påbörjad.", is_shared: false },
  ];
  return said
    .map(({ after, ...entry }) => ({ at: later(stop.since, after), entry }))
    .filter(({ at }) => at < end)
    .map(({ at, entry }) => ({
      id: random.id(at),
      ...entry,
      by_vendor: false,
      created_at: at,
      updated_at: at,
    }));
}

/**
 * One stop holds several deliveries: the newest of a vendor's, and two more that waited for the
 * same vendor already, so that no delivery is stopped for longer than its own stop says. Returns
 * its id.
 */
export async function holdSeveral(db: Owner, office: Office): Promise<string | null> {
  const [held] = await db.$queryRaw<{ stop_id: string }[]>`
    WITH candidate AS (
      SELECT b.id, b.since, b.vendor_id, b.created_at, o.delivery_id, o.municipality_id,
        row_number() OVER (PARTITION BY b.id ORDER BY o.municipality_id, o.delivery_id) AS place,
        count(*) OVER (PARTITION BY b.id) AS n
      FROM stop b JOIN stop_delivery h ON h.stop_id = b.id
      JOIN stop e ON e.office_id = b.office_id AND e.vendor_id = b.vendor_id AND e.stopped_by = 'vendor'
        AND e.closed_on IS NULL AND e.since < b.since
      JOIN stop_delivery o ON o.stop_id = e.id AND o.municipality_id <> h.municipality_id
      WHERE b.office_id = ${office.id}::uuid AND b.stopped_by = 'vendor' AND b.closed_on IS NULL),
    chosen AS (SELECT id FROM candidate WHERE n > 1 ORDER BY since DESC, id LIMIT 1)
    INSERT INTO stop_delivery (stop_id, delivery_id, office_id, municipality_id, vendor_id, created_at, updated_at)
    SELECT id, delivery_id, ${office.id}::uuid, municipality_id, vendor_id, created_at, created_at
    FROM candidate WHERE id IN (SELECT id FROM chosen) AND place <= 2
    ON CONFLICT DO NOTHING RETURNING stop_id`;
  return held?.stop_id ?? null;
}
