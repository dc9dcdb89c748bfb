import type { SystemStatus } from "@/lib/platform/db/generated/client";
import { products } from "./names";
import type { Random } from "./random";
import type { Instance } from "./story";

const DAY = 86_400_000;

const boards = {
  "health-and-social-care": ["Socialnämnden", "Barn- och utbildningsnämnden", "Vård- och omsorgsnämnden"],
  "case-handling": ["Kommunstyrelsen", "Miljö- och byggnadsnämnden", "Tekniska nämnden"],
  register: ["Kommunstyrelsen", "Tekniska nämnden", "Kultur- och fritidsnämnden"],
} as const;

const contents = {
  "health-and-social-care": "Akter med utredningar, beslut och journalanteckningar.",
  "case-handling": "Diarieförda ärenden med inkomna och upprättade handlingar och beslut.",
  register: "Register med uppgifter om objekt och avtal, med historik.",
} as const;

/** What kind of records each system holds, by its name. */
const templates = new Map(products.map(([name, , template]) => [name, template]));

interface Standing {
  instance: Instance;
  status: SystemStatus;
  windUpOn: string | null;
}

/** What one installation is told to be, as columns of its row; null is not known. */
type FactColumns = ReturnType<typeof allFacts>;

/** Everything that can be known of an installation. */
function allFacts(random: Random, { instance, status, windUpOn }: Standing, now: Date) {
  const from = (low: number, high: number) =>
    new Date(now.getTime() + random.int(low, high) * DAY).toISOString().slice(0, 10);
  const key = templates.get(instance.product.name) ?? "register";
  const owner = random.pick(boards[key]);
  const isSecret = key === "health-and-social-care";
  const licence = random.int(35, 900) * 100_000;
  const begun = random.int(1996, 2016);
  return {
    owner,
    records_creator: owner,
    manager: random.pick(["Systemförvaltare, förvaltningen", "Systemförvaltare, it-enheten"]),
    contents: contents[key],
    period_from: begun,
    period_to: status === "inOperation" ? null : random.int(2019, 2024),
    objects: random.int(2, 400) * 500,
    bytes: random.int(2, 900) * 1_000_000_000,
    secrecy: isSecret ? "mostly" : random.pick(["none", "partly", "partly", "unknown"]),
    secrecy_provision: isSecret ? "OSL 26:1" : null,
    personal_data: isSecret ? "sensitive" : random.pick(["ordinary", "ordinary", "none", "unknown"]),
    class_k: isSecret ? 3 : random.int(1, 2),
    class_r: random.int(1, 3),
    class_t: random.int(1, 3),
    retention: random.pick(["Bevaras.", "Bevaras; bilagor gallras efter tio år.", "Gallras efter tio år."]),
    operation_form: random.pick(["Egen drift", "Hos leverantören", "Molntjänst"]),
    licence_ore_per_year: licence,
    read_licence_ore_per_year: Math.round(licence / random.int(4, 9) / 100_000) * 100_000,
    operation_ore_per_year: random.chance(0.6) ? random.int(5, 90) * 100_000 : null,
    severable: random.pick(["yes", "yes", "partly", "no", "unknown"]),
    contract_ends_on: from(-300, 900),
    notice_months: random.pick([3, 6, 6, 9, 12]),
    renewal_months: random.pick([0, 12, 12, 12, 24]),
    read_only_since: status === "readOnly" ? from(-600, -40) : null,
    export_ability: random.pick(["standard", "manual", "manual", "none", "unknown"]),
    wind_up_on: windUpOn ?? (random.chance(0.3) ? from(420, 1500) : null),
  };
}

/**
 * What is known of an installation: of most nearly everything, of some only a part, of some
 * nothing; and when somebody last said that it is right.
 */
export function factsOf(random: Random, standing: Standing, now: Date) {
  const all = allFacts(random, standing, now);
  const share = random.weighted([
    [1, 45],
    [0.75, 40],
    [0, 15],
  ]);
  const known = Object.fromEntries(
    Object.entries(all).map(([column, value]) => [column, random.chance(share) ? value : null]),
  ) as { [K in keyof FactColumns]: FactColumns[K] | null };
  const ago = random.weighted([
    [random.int(5, 340), 55],
    [random.int(380, 800), 25],
    [null, 20],
  ]);
  const confirmedOn = ago === null || share === 0 ? null : new Date(now.getTime() - ago * DAY);
  return {
    ...known,
    // How it ends was told before, and a class is whole or none.
    ...(known.class_k === null || known.class_r === null || known.class_t === null
      ? { class_k: null, class_r: null, class_t: null }
      : {}),
    wind_up_on: standing.windUpOn ?? known.wind_up_on,
    confirmed_on: confirmedOn?.toISOString().slice(0, 10) ?? null,
  };
}
