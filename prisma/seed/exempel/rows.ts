import type { Random } from "./random";
import { SOURCE } from "./source";
import { day, stamps } from "./stamps";
import { stopRowsOf } from "./stops";
import type { Office, Story } from "./story";

/** The rows of one story, by table, in the order in which they can be inserted. */
export function rowsOf(random: Random, office: Office, story: Story) {
  const { id, place, instance, kind, life, planned, projectId } = story;
  const { product } = instance;
  const own = { office_id: place.officeId, municipality_id: place.municipalityId };
  const at = stamps(life.entered[0]!.at, life.updatedAt, office.people.coordinator.id);
  const vendored = { ...own, vendor_id: product.vendorId, delivery_id: id, source: SOURCE };
  const { purpose, periodFrom: period_from, periodTo: period_to } = story.scope;
  const scoped = { purpose, period_from, period_to };
  const phase = office.phases.find(({ stage }) => stage === life.stage)!;
  return {
    plan_item: [
      {
        id: planned.id,
        ...own,
        plan_version_id: planned.versionId,
        ...scoped,
        product_id: product.id,
        system_instance_id: instance.id,
        kind,
        financing: kind === "urgent" ? "separate" : "ordinary",
        reason: kind === "urgent" ? URGENT : null,
        planned_year: planned.year,
        planned_quarter: planned.quarter,
        source: SOURCE,
        ...at,
      },
    ],
    delivery: [
      {
        id,
        ...own,
        number: story.number,
        ...scoped,
        project_id: projectId,
        product_id: product.id,
        vendor_id: product.vendorId,
        system_instance_id: instance.id,
        plan_item_id: planned.id,
        kind,
        financing: kind === "urgent" ? "separate" : "ordinary",
        financing_note: kind === "urgent" ? URGENT : null,
        status: life.status,
        phase_id: phase.id,
        stage: life.stage,
        phase_since: life.entered.at(-1)!.at,
        version: story.version,
        assumptions: [],
        source: SOURCE,
        ...at,
      },
    ],
    round: roundsOf(random, story).map((round) => ({
      id: random.id(life.updatedAt),
      ...vendored,
      ...round,
      ...at,
    })),
    ...stopRowsOf(random, office, story),
  };
}

const URGENT = "Läslicensen hade annars behövt förlängas; förvaltningen betalar.";

/** Each attempt with its package; nothing is received before the transfer. */
function roundsOf(random: Random, { life, instance, place }: Story) {
  const received = life.entered.find(({ stage }) => stage === "controlled")?.at;
  const rejected = life.requests.filter(({ decision }) => decision === "rejected").length;
  return Array.from({ length: rejected + 1 }, (_, index) => {
    const files = random.int(800, 240_000);
    const isLast = index === rejected;
    return {
      number: index + 1,
      outcome: !isLast ? "rejected" : life.stage === "accepted" ? "accepted" : "open",
      received_on: received ? day(received) : null,
      package_name: received ? `${place.code}-${instance.product.key.slice(0, 24)}-${index + 1}.tar` : null,
      package_sha256: received ? random.hex(64) : null,
      package_bytes: received ? files * random.int(40_000, 900_000) : null,
      object_count: received ? Math.ceil(files / random.int(2, 9)) : null,
      file_count: received ? files : null,
      reason: null,
    };
  });
}
