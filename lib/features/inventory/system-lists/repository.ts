import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import { isReservedKey, keyFrom } from "@/lib/domain/keys";
import { factKeys, facts, type FactKey } from "@/lib/features/inventory/installations";
import { foldName } from "@/lib/features/records/imports";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";

/** The rows of an import that are applied, by their targets. */
const targetsOf = (importId: string): Prisma.Sql => Prisma.sql`
  SELECT r.place, t.target, t.target ->> 'name' AS name, (t.target ->> 'municipalityId')::uuid AS municipality_id,
    t.target -> 'values' AS v, t.target -> 'notes' AS notes, t.target -> 'unmapped' AS unmapped
  FROM import_row r, LATERAL (SELECT r.planned -> 'target' AS target) t
  WHERE r.import_id = ${importId}::uuid AND r.what <> 'refused'`;

/**
 * The things of a table by their folded names, each name once: one that became another's leads
 * there. Folded once and not for each row of the list: no index helps beneath row-level security.
 */
const named = (table: "system_product" | "vendor", actor: Actor): Prisma.Sql => Prisma.sql`
  SELECT DISTINCT ON (folded_name(x.name)) folded_name(x.name) AS folded, coalesce(x.merged_into, x.id) AS id
  FROM ${Prisma.raw(table)} x WHERE x.office_id = ${actor.office.id}::uuid
  ORDER BY folded_name(x.name), x.merged_into NULLS FIRST`;

/**
 * The rows that are applied with the system of each. Found once and for all: beneath row-level
 * security the planner takes the tables of a new office for empty, and would find them anew for
 * each installation.
 */
const matched = (importId: string, actor: Actor): Prisma.Sql => Prisma.sql`
  WITH told AS MATERIALIZED (SELECT t.*, folded_name(t.name) AS folded FROM (${targetsOf(importId)}) t),
  system AS MATERIALIZED (${named("system_product", actor)}),
  found AS MATERIALIZED (SELECT told.*, k.id AS product_id, k.vendor_id
    FROM told JOIN system ON system.folded = told.folded JOIN system_product k ON k.id = system.id)
  SELECT found.* FROM found`;

const enums: Partial<Record<FactKey, string>> = {
  status: "SystemStatus",
  secrecy: "Secrecy",
  personalData: "PersonalData",
  severable: "Severable",
  exportAbility: "ExportAbility",
};
const casts = {
  text: "text",
  lines: "text",
  year: "integer",
  months: "integer",
  count: "bigint",
  ore: "bigint",
  day: "date",
};
const castOf = (key: FactKey): string => {
  const { kind } = facts[key];
  return kind === "choice" ? `"${enums[key]}"` : casts[kind];
};

interface Written {
  column: string;
  /** Its value from the row's `t.v`, over what stands in `i`. */
  value: (before: string) => string;
}

const isTold = (key: string, cast: string, before: string) =>
  `CASE WHEN t.v ? '${key}' THEN (t.v ->> '${key}')::${cast} ELSE ${before} END`;

/** The note with the lines that it does not hold yet. */
const note = (before: string): string => {
  const base = isTold("note", "text", before);
  return `nullif(left(concat_ws(E'\\n', ${base}, (SELECT string_agg(l.line, E'\\n' ORDER BY l.n)
    FROM jsonb_array_elements_text(t.notes) WITH ORDINALITY l (line, n)
    WHERE strpos(coalesce(${base}, ''), l.line) = 0)), 10000), '')`;
};

/**
 * What has no field of ours, as `unmappedAfter` has it: of a heading that the file has it says all,
 * what an earlier file said under others stays.
 */
const unmapped = (before: string): string => {
  if (before === "NULL") return "nullif(t.unmapped, '[]')";
  const entries = (of: string) => `jsonb_array_elements(${of}) WITH ORDINALITY`;
  const hasHeader = (of: string, one: string) =>
    `EXISTS (SELECT FROM jsonb_array_elements(${of}) y WHERE y ->> 'header' = ${one}.x ->> 'header')`;
  return `CASE WHEN t.unmapped = '[]' THEN ${before}
    WHEN ${before} IS NULL OR ${before} = t.unmapped THEN t.unmapped
    ELSE (SELECT jsonb_agg(e.x ORDER BY coalesce((SELECT min(b.n) FROM ${entries(before)} b (x, n)
          WHERE b.x ->> 'header' = e.x ->> 'header'), 100000 + (SELECT min(b.n) FROM ${entries("t.unmapped")} b (x, n)
          WHERE b.x ->> 'header' = e.x ->> 'header')), e.n)
      FROM (SELECT a.x, a.n FROM ${entries("t.unmapped")} a (x, n)
        UNION ALL SELECT a.x, a.n FROM ${entries(before)} a (x, n) WHERE NOT ${hasHeader("t.unmapped", "a")}) e) END`;
};

/** Every column that a list can say something of. What is left empty stays as it is. */
const written: Written[] = [
  ...factKeys.map((key): Written => ({
    column: facts[key].column,
    value: (before) => (key === "note" ? note(before) : isTold(key, castOf(key), before)),
  })),
  ...["k", "r", "t"].map((part): Written => ({
    column: `class_${part}`,
    value: (before) => isTold(`class${part.toUpperCase()}`, "integer", before),
  })),
  {
    column: "unmapped",
    value: unmapped,
  },
];

const columns = (prefix = "") => Prisma.raw(written.map(({ column }) => prefix + column).join(", "));
const NULLS: Record<string, string> = { status: `'inOperation'::"SystemStatus"` };
const newValues = Prisma.raw(
  written.map(({ column, value }) => `${value(NULLS[column] ?? `NULL`)}`).join(", "),
);
const nextValues = Prisma.raw(
  written.map(({ column, value }) => `${value(`i.${column}`)} AS ${column}`).join(", "),
);
const setNext = Prisma.raw(written.map(({ column }) => `${column} = n.${column}`).join(", "));

interface Wanted {
  name: string;
  vendor: string | null;
  /** Null for a system that is not there, as is what it is called here. */
  productId: string | null;
  productName: string | null;
  vendorId: string | null;
}

/** Systems and vendors that the rows name and that are not there, or have no vendor yet. */
const listWanted = (db: Db, actor: Actor, importId: string): Promise<Wanted[]> =>
  db.$queryRaw`
    WITH told AS MATERIALIZED (
      SELECT t.place, t.name, t.target ->> 'vendor' AS vendor, folded_name(t.name) AS folded,
        folded_name(t.target ->> 'vendor') AS folded_vendor
      FROM (${targetsOf(importId)}) t),
    system AS MATERIALIZED (${named("system_product", actor)}),
    seller AS MATERIALIZED (${named("vendor", actor)})
    SELECT w.name, w.vendor, k.id AS "productId", k.name AS "productName", seller.id AS "vendorId"
    FROM (SELECT DISTINCT ON (folded) * FROM told ORDER BY folded, vendor IS NULL, place) w
    LEFT JOIN system ON system.folded = w.folded
    LEFT JOIN system_product k ON k.id = system.id
    LEFT JOIN seller ON seller.folded = w.folded_vendor
    WHERE k.id IS NULL OR (k.vendor_id IS NULL AND w.vendor IS NOT NULL)
    ORDER BY w.name`;

/** Keys that are free in the office: "w3d3", and "w3d3-2" where that is taken. */
function freeKeys(taken: readonly { key: string }[], kind: string): (name: string) => string {
  const known = new Set(taken.map(({ key }) => key));
  return (name) => {
    const base = keyFrom(name) || kind;
    let key = base;
    for (let count = 2; known.has(key) || isReservedKey(key); count++) key = `${base.slice(0, 36)}-${count}`;
    known.add(key);
    return key;
  };
}

interface Thing {
  id: string;
  name: string;
}

/** What a list named that was not there, and systems that it named the vendor of. */
export interface MadeNamed {
  systems: Thing[];
  vendors: Thing[];
  given: Thing[];
}

/** Adds the systems and vendors that are named and not there. */
export async function addNamed(
  db: Db,
  actor: Actor,
  { id, name: source }: { id: string; name: string },
): Promise<MadeNamed> {
  const wanted = await listWanted(db, actor, id);
  if (wanted.length === 0) return { systems: [], vendors: [], given: [] };
  const where = { officeId: actor.office.id };
  const select = { key: true } as const;
  const vendorKey = freeKeys(await db.vendor.findMany({ where, select }), "vendor");
  const systemKey = freeKeys(await db.systemProduct.findMany({ where, select }), "system");
  const vendors = new Map<string, { id: string; key: string; name: string }>();
  for (const { vendor, vendorId } of wanted)
    if (vendor !== null && vendorId === null && !vendors.has(foldName(vendor)))
      vendors.set(foldName(vendor), { id: newId(), key: vendorKey(vendor), name: vendor });
  const vendorOf = ({ vendor, vendorId }: Wanted) =>
    vendorId ?? (vendor === null ? null : (vendors.get(foldName(vendor))?.id ?? null));
  const common = { ...where, source, createdBy: actor.userId, updatedBy: actor.userId };
  await db.vendor.createMany({
    data: [...vendors.values()].map((one) => ({ ...one, ...common, roles: ["sourceSystem"] })),
  });
  const systems = wanted
    .filter(({ productId }) => productId === null)
    .map((one) => ({ id: newId(), key: systemKey(one.name), name: one.name, vendorId: vendorOf(one) }));
  await db.systemProduct.createMany({ data: systems.map((one) => ({ ...one, ...common })) });
  const nowKnown = wanted.flatMap((one) => {
    const { productId, productName } = one;
    const vendor = vendorOf(one);
    return productId === null || productName === null || vendor === null
      ? []
      : [{ id: productId, name: productName, vendor }];
  });
  await giveVendors(db, actor, nowKnown);
  return { systems, vendors: [...vendors.values()], given: nowKnown };
}

/**
 * A system that nobody knew the vendor of has one; what is installed and delivered of it too, which
 * the vendor's people see.
 */
async function giveVendors(
  db: Db,
  actor: Actor,
  given: readonly { id: string; vendor: string }[],
): Promise<void> {
  if (given.length === 0) return;
  const told = Prisma.sql`jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS k (id uuid, vendor uuid)`;
  await db.$executeRaw`
    SELECT system_vendor(p.id, p.version, k.vendor) FROM ${told} JOIN system_product p ON p.id = k.id`;
  await db.$executeRaw`
    UPDATE system_product p SET version = p.version + 1, updated_at = now(), updated_by = ${actor.userId}::uuid
    FROM ${told} WHERE p.id = k.id`;
}

type Counted = Map<string, number>;
const counted = (rows: { municipalityId: string; count: number }[]): Counted =>
  new Map(rows.map(({ municipalityId, count }) => [municipalityId, count]));

/** Adds the installations that are not there. Returns how many in which municipality. */
export const addInstallations = async (
  db: Db,
  actor: Actor,
  { id, name: source }: { id: string; name: string },
): Promise<Counted> =>
  counted(
    await db.$queryRaw`
      WITH made AS (
        INSERT INTO system_instance (id, office_id, municipality_id, product_id, vendor_id, source, created_by, updated_by, ${columns()})
        SELECT gen_random_uuid(), ${actor.office.id}::uuid, t.municipality_id, t.product_id, t.vendor_id, ${source},
          ${actor.userId}::uuid, ${actor.userId}::uuid, ${newValues}
        FROM (${matched(id, actor)}) t
        WHERE NOT EXISTS (SELECT FROM system_instance i
          WHERE i.municipality_id = t.municipality_id AND i.product_id = t.product_id)
        ORDER BY t.place
        ON CONFLICT (municipality_id, product_id) DO NOTHING
        RETURNING municipality_id)
      SELECT municipality_id AS "municipalityId", count(*)::int AS count FROM made GROUP BY 1`,
  );

/**
 * Throws import.changedMeanwhile when the rows can't be applied any more as they were compared: a
 * municipality has left, two systems of the list became one, or what somebody saved contradicts
 * what the list says. What is being saved at this moment is waited for, and stands still after.
 */
export async function assertStillSound(db: Db, actor: Actor, { id }: { id: string }): Promise<void> {
  await db.$executeRaw`
    SELECT i.id FROM system_instance i JOIN (${matched(id, actor)}) t
      ON i.municipality_id = t.municipality_id AND i.product_id = t.product_id
    ORDER BY i.id FOR NO KEY UPDATE OF i`;
  const [row] = await db.$queryRaw<{ wrong: boolean }[]>`
    WITH t AS MATERIALIZED (${matched(id, actor)}),
    n AS (SELECT ${nextValues} FROM t JOIN system_instance i
      ON i.municipality_id = t.municipality_id AND i.product_id = t.product_id)
    SELECT EXISTS (SELECT FROM t GROUP BY t.municipality_id, t.product_id HAVING count(*) > 1)
      OR EXISTS (SELECT FROM membership s WHERE s.ends_on < ${actor.office.today}::date
        AND s.municipality_id IN (SELECT t.municipality_id FROM t))
      OR EXISTS (SELECT FROM n WHERE n.period_to < n.period_from OR n.wind_up_on < n.read_only_since
        OR least(extract(year FROM n.read_only_since), extract(year FROM n.wind_up_on)) < n.period_from) AS wrong`;
  if (row?.wrong) throw new AppError("import.changedMeanwhile");
}

/** Changes those that stand otherwise than the rows say. Returns how many in which municipality. */
export const changeInstallations = async (db: Db, actor: Actor, { id }: { id: string }): Promise<Counted> =>
  counted(
    await db.$queryRaw`
      WITH n AS (
        SELECT i.id, ${nextValues} FROM (${matched(id, actor)}) t
        JOIN system_instance i ON i.municipality_id = t.municipality_id AND i.product_id = t.product_id),
      changed AS (
        UPDATE system_instance i SET ${setNext}, assumption = NULL, version = i.version + 1, updated_at = now(),
          updated_by = ${actor.userId}::uuid
        FROM n WHERE n.id = i.id AND (${columns("i.")}) IS DISTINCT FROM (${columns("n.")})
        RETURNING i.municipality_id)
      SELECT municipality_id AS "municipalityId", count(*)::int AS count FROM changed GROUP BY 1`,
  );

export interface ListedIn {
  municipalityId: string;
  code: string;
  name: string;
  rows: number;
}

/** The municipalities that the rows are about, by number. */
export const listMunicipalities = (db: Db, importId: string): Promise<ListedIn[]> =>
  db.$queryRaw`
    SELECT m.id AS "municipalityId", m.code, g.name, count(*)::int AS rows
    FROM (${targetsOf(importId)}) t JOIN municipality m ON m.id = t.municipality_id
    JOIN municipality_register g ON g.country = m.country AND g.code = m.code
    GROUP BY m.id, m.code, g.name ORDER BY m.code`;
