import {
  foldName,
  shorten,
  type PlannedRow,
  type Planner,
  type Problem,
  type ReadValues,
} from "@/lib/features/records/imports";
import { unknownFacts, type Known } from "@/lib/features/inventory/installations";
import {
  afterImport,
  changesBetween,
  contradictions,
  valuesToApply,
  type Said,
  type Standing,
} from "./change";
import { placeFinder, type Place } from "./places";

/** What the office has, as far as a list is compared with it. */
interface KnownSystem {
  /** Every name that leads to it, folded: those of systems merged into it too. */
  folded: string;
  id: string;
  name: string;
  vendor: string | null;
}

interface KnownInstallation extends Standing {
  municipalityId: string;
  productId: string;
}

export type Learned =
  | { kind: "place"; place: Place }
  | { kind: "system"; system: KnownSystem }
  | { kind: "vendor"; folded: string }
  | { kind: "installation"; installation: KnownInstallation };

interface Unit {
  rows: number[];
  place: Place & { id: string };
  system: string;
  vendor: string | null;
  said: Said;
  problems: Problem[];
}

const JOINED_MAX = 200;

/** Owners of rows that are one installation: each once, as far as there is room. */
function joined(one: unknown, other: unknown): string {
  const all = [...new Set([...String(one).split("; "), ...String(other).split("; ")])].join("; ");
  return all.length <= JOINED_MAX ? all : String(one);
}

function merge(unit: Unit, read: ReadValues): void {
  const { owner, municipality: _place, system: _system, vendor, ...values } = read.values;
  unit.rows.push(read.row);
  if (vendor !== undefined) {
    if (unit.vendor === null) unit.vendor = String(vendor);
    else if (foldName(unit.vendor) !== foldName(String(vendor)))
      unit.problems.push(otherVendor(read.row, String(vendor)));
  }
  if (owner !== undefined)
    unit.said.values["owner"] =
      unit.said.values["owner"] === undefined ? owner : joined(unit.said.values["owner"], owner);
  for (const [key, value] of Object.entries(values)) unit.said.values[key] ??= value;
  unit.said.notes.push(...read.notes.filter((line) => !unit.said.notes.includes(line)));
  for (const extra of read.unmapped)
    if (!unit.said.unmapped.some(({ header, value }) => header === extra.header && value === extra.value))
      unit.said.unmapped.push(extra);
  unit.problems.push(
    ...read.problems,
    rowProblem(read.row, "warning", "import.sameTwice", String(unit.rows[0])),
  );
}

const rowProblem = (
  row: number,
  level: Problem["level"],
  code: string,
  value: string | null = null,
  field: string | null = null,
): Problem => ({
  row,
  level,
  code,
  column: null,
  field,
  value,
});

const otherVendor = (row: number, vendor: string): Problem =>
  rowProblem(row, "warning", "import.vendorDiffers", shorten(vendor, 120), "vendor");

/**
 * Compares a list of systems with what the office has. Pure: it is told what there is, row by row.
 */
export function installationsPlanner({ municipality }: { municipality: string | null }): Planner<Learned> {
  const register: Place[] = [];
  const systems = new Map<string, KnownSystem>();
  const vendors = new Set<string>();
  const standing = new Map<string, Standing>();
  const units = new Map<string, Unit>();
  const refused: PlannedRow[] = [];
  let find: ReturnType<typeof placeFinder> | null = null;

  function refuse(read: ReadValues, problems: Problem[]): void {
    const { system, municipality: place } = read.values;
    const label = [system, place]
      .filter((part) => part !== undefined && part !== null)
      .map((part) => shorten(String(part), 100));
    refused.push({
      row: read.row,
      rows: [read.row],
      what: "refused",
      label: label.join(", "),
      problems,
      changes: [],
      makes: [],
      target: null,
    });
  }

  return {
    learn: (told) => {
      if (told.kind === "place") register.push(told.place);
      else if (told.kind === "system") systems.set(told.system.folded, told.system);
      else if (told.kind === "vendor") vendors.add(told.folded);
      else {
        const { municipalityId, productId, ...rest } = told.installation;
        standing.set(`${municipalityId} ${productId}`, rest);
      }
    },
    add: (read) => {
      find ??= placeFinder(register);
      const { municipality: own, system, vendor, ...values } = read.values;
      const name = own ?? municipality;
      const problems = [...read.problems];
      const isTold = (field: string) =>
        problems.some((problem) => problem.level === "error" && problem.field === field);
      if (system === undefined && !isTold("system"))
        problems.push(rowProblem(read.row, "error", "import.noSystem", null, "system"));
      const found = name === null || name === undefined ? null : find(String(name));
      if (!found) problems.push(rowProblem(read.row, "error", "import.noMunicipality", null, "municipality"));
      else if ("error" in found)
        problems.push({
          ...rowProblem(read.row, "error", found.error, shorten(found.value, 120), "municipality"),
          whole: String(name),
        });
      const isWrong = problems.some(({ level }) => level === "error");
      if (isWrong || !found || "error" in found || system === undefined) return refuse(read, problems);
      for (const [order, place] of found.places.entries()) {
        // By the system that is found: a former name of it is the same thing.
        const folded = foldName(String(system));
        const key = `${place.id} ${systems.get(folded)?.id ?? folded}`;
        const unit = units.get(key);
        if (unit) merge(unit, { ...read, problems: order === 0 ? problems : [] });
        else
          units.set(key, {
            rows: [read.row],
            place,
            system: String(system),
            vendor: vendor === undefined ? null : String(vendor),
            said: { values: { ...values }, notes: [...read.notes], unmapped: [...read.unmapped] },
            // Of a row that is several things the problems are told once.
            problems: order === 0 ? [...problems] : [],
          });
      }
    },
    finish: () => {
      const sellers = new Map<string, string>();
      const planned = refused;
      // Of a long list only one of the two is kept.
      for (const [key, unit] of units) {
        planned.push(planUnit(unit, { systems, vendors, standing, sellers }));
        units.delete(key);
      }
      return planned.sort((a, b) => a.row - b.row);
    },
  };
}

interface Office {
  systems: ReadonlyMap<string, KnownSystem>;
  vendors: ReadonlySet<string>;
  standing: ReadonlyMap<string, Standing>;
  /**
   * The vendors that the list itself names of systems without one: the first row that does counts.
   */
  sellers: Map<string, string>;
}

const valueText = (after: Known, field: string): string | null => {
  const value = after[field as keyof Known];
  return value === null || typeof value === "object" ? null : String(value);
};

/** What is wrong or odd once the row stands beside what is known. */
function besideKnown({ rows, vendor }: Unit, seller: string | null, after: Known): Problem[] {
  const row = rows[0] ?? 0;
  const isOther = seller !== null && vendor !== null && foldName(seller) !== foldName(vendor);
  return [
    ...(isOther ? [otherVendor(row, vendor)] : []),
    ...contradictions(after).map(({ field, code }) =>
      rowProblem(row, "error", code, valueText(after, field), field),
    ),
  ];
}

/** What a row names that is not there; a system that has a vendor keeps it. */
function madeBy({ system }: Unit, known: KnownSystem | undefined, { vendors, sellers }: Office): string[] {
  const vendor = known?.vendor ? null : (sellers.get(known?.id ?? foldName(system)) ?? null);
  const needsVendor = vendor !== null && !vendors.has(foldName(vendor));
  return [
    ...(known ? [] : [`system ${foldName(system)}`]),
    ...(needsVendor ? [`vendor ${foldName(vendor)}`] : []),
  ];
}

/** What becomes of one installation of the list. */
function planUnit(unit: Unit, office: Office): PlannedRow {
  const { rows, place, system, vendor, said } = unit;
  const known = office.systems.get(foldName(system));
  const before = known ? (office.standing.get(`${place.id} ${known.id}`) ?? null) : null;
  const after = afterImport(before?.known ?? unknownFacts(), said);
  const sold = known?.id ?? foldName(system);
  const seller = known?.vendor ?? office.sellers.get(sold) ?? null;
  const problems = [...unit.problems, ...besideKnown(unit, seller, after)];
  const name = known?.name ?? system;
  const common = { row: rows[0] ?? 0, rows, label: `${name}, ${place.name}`, problems };
  if (problems.some(({ level }) => level === "error"))
    return { ...common, what: "refused", changes: [], makes: [], target: null };
  if (vendor !== null && seller === null) office.sellers.set(sold, vendor);
  const changes = changesBetween(before, after, said.unmapped);
  const what = before === null ? "create" : changes.length === 0 ? "same" : "update";
  const target = {
    municipalityId: place.id,
    code: place.code,
    name,
    vendor,
    values: valuesToApply(after, said),
    notes: said.notes,
    unmapped: said.unmapped,
  };
  return { ...common, what, changes, makes: madeBy(unit, known, office), target };
}
