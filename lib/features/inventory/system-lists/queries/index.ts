import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { classParts, factKeys, facts, type Known } from "@/lib/features/inventory/installations";
import type { Db } from "@/lib/platform/db";
import { memberRows, Prisma } from "@/lib/platform/db/sql";
import type { Learned } from "../domain";
import type { Said } from "../domain/change";

/** Facts by their names, days and large numbers as JSON has them. */
const factColumns = Prisma.raw(
  factKeys
    .map((key) => {
      const { column, kind } = facts[key];
      const cast =
        kind === "day" || kind === "choice" ? "::text" : kind === "count" || kind === "ore" ? "::float8" : "";
      return `i.${column}${cast} AS "${key}"`;
    })
    .join(", "),
);

const classColumns = Prisma.raw(classParts.map((part) => `i.class_${part} AS "${part}"`).join(", "));

type Row = Omit<Known, "informationClass"> & {
  id: string;
  municipalityId: string;
  productId: string;
  unmapped: Said["unmapped"] | null;
} & Record<(typeof classParts)[number], number | null>;

const ROWS_AT_A_TIME = 1000;

/** Every municipality of the office's country; with its id where it is a member today. */
const listPlaces = (db: Db, { office }: Actor) =>
  db.$queryRaw<{ code: string; name: string; id: string | null }[]>`
    SELECT r.code, r.name, CASE WHEN s.ends_on < ${office.today}::date THEN NULL ELSE m.id END AS id
    FROM municipality_register r
    LEFT JOIN municipality m ON m.office_id = ${office.id}::uuid AND m.country = r.country AND m.code = r.code
    LEFT JOIN membership s ON s.municipality_id = m.id
    WHERE r.country = ${office.country}::"Country"`;

/** Every name of a system, those that became another too. */
const listSystems = (db: Db, { office }: Actor) =>
  db.$queryRaw<{ folded: string; id: string; name: string; vendor: string | null }[]>`
    SELECT folded_name(p.name) AS folded, k.id, k.name, v.name AS vendor
    FROM system_product p
    JOIN system_product k ON k.id = coalesce(p.merged_into, p.id)
    LEFT JOIN vendor v ON v.id = k.vendor_id
    WHERE p.office_id = ${office.id}::uuid ORDER BY p.merged_into IS NULL`;

const listVendors = (db: Db, { office }: Actor) =>
  db.$queryRaw<{ folded: string }[]>`
    SELECT folded_name(name) AS folded FROM vendor WHERE office_id = ${office.id}::uuid`;

const listInstallations = (db: Db, actor: Actor, after: string | null) =>
  db.$queryRaw<Row[]>`
    SELECT i.id, i.municipality_id AS "municipalityId", i.product_id AS "productId", i.unmapped,
      ${classColumns}, ${factColumns}
    FROM system_instance i
    WHERE ${memberRows(actor, "installation:edit", "i")} AND (${after}::uuid IS NULL OR i.id > ${after}::uuid)
    ORDER BY i.id LIMIT ${ROWS_AT_A_TIME}`;

/** What a list is compared with: what the actor may change, a page of it at a time. */
export async function* listKnown(db: Db, actor: Actor): AsyncGenerator<Learned> {
  for (const place of await listPlaces(db, actor)) yield { kind: "place", place };
  for (const system of await listSystems(db, actor)) yield { kind: "system", system };
  for (const { folded } of await listVendors(db, actor)) yield { kind: "vendor", folded };
  for (let some = await listInstallations(db, actor, null); some.length > 0;) {
    for (const { id: _, municipalityId, productId, unmapped, k, r, t, ...own } of some) {
      const informationClass = k === null || r === null || t === null ? null : { k, r, t };
      const known: Known = { ...own, informationClass };
      yield { kind: "installation", installation: { municipalityId, productId, unmapped, known } };
    }
    some = await listInstallations(db, actor, some.at(-1)!.id);
  }
}
