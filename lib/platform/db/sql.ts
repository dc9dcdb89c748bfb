import "server-only";
import { holds, scopeFor, type Actor, type Granted, type Reach } from "@/lib/domain/actor";
import { subjectsOf } from "@/lib/domain/context";
import type { Permission } from "@/lib/domain/permissions";
import type { SubjectType } from "@/lib/domain/subject";
import { Prisma } from "./generated/client";

export { Prisma } from "./generated/client";

/**
 * The office's own alphabet, for ORDER BY: Å Ä Ö last in Swedish, Æ Ø Å in Norwegian. PostgreSQL's
 * ICU decides, never Node's.
 */
export const collation = (office: { country: "SE" | "NO" }): Prisma.Sql =>
  office.country === "NO" ? Prisma.sql`COLLATE "nb-x-icu"` : Prisma.sql`COLLATE "sv-x-icu"`;

/** Who reads: an actor, or a job in one municipality. */
export type Reader = Granted | JobIn;

/** The program itself, in one municipality of an office. */
interface JobIn {
  office: { id: string };
  municipalityId: string;
}

const reachOf = (reader: Reader, permission: Permission): Reach =>
  "grants" in reader
    ? scopeFor(reader, permission)
    : { isOfficeWide: false, municipalityIds: [reader.municipalityId], vendorIds: [] };

/**
 * The rows of a table that an actor may see with a permission, those of its municipalities and
 * vendors, said in the where beside row-level security. `row` is the table's name or alias; it has
 * an office, a municipality and a vendor.
 */
export const ownRows = (reader: Reader, permission: Permission, row: string): Prisma.Sql => {
  const of = Prisma.raw(row);
  const { municipalityIds, vendorIds } = reachOf(reader, permission);
  return Prisma.sql`${of}.office_id = ${reader.office.id}::uuid AND (
    ${of}.municipality_id = ANY (${municipalityIds}::uuid[]) OR ${of}.vendor_id = ANY (${vendorIds}::uuid[]))`;
};

/** The same for what no vendor sees: the row has an office and a municipality. */
export const memberRows = (reader: Reader, permission: Permission, row: string): Prisma.Sql => {
  const of = Prisma.raw(row);
  const { municipalityIds } = reachOf(reader, permission);
  return Prisma.sql`${of}.office_id = ${reader.office.id}::uuid AND ${of}.municipality_id = ANY (${municipalityIds}::uuid[])`;
};

/**
 * Whether the reader may learn who did something at a row of a delivery's: a member of its
 * municipality may, who sees it only as its vendor may not, whatever role they have elsewhere.
 */
export const mayLearnNames = (row: string): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(row)}.municipality_id = ANY ((SELECT s.municipalities FROM app_scope('{delivery:read}') s)::uuid[])`;

/**
 * The municipalities themselves that a permission reaches; a vendor's are those of its deliveries.
 */
export const ownMunicipalityRows = (reader: Reader, permission: Permission, row: string): Prisma.Sql => {
  const of = Prisma.raw(row);
  const { municipalityIds, vendorIds } = reachOf(reader, permission);
  const delivered = Prisma.sql`OR EXISTS (SELECT FROM delivery theirs WHERE theirs.municipality_id = ${of}.id
    AND theirs.vendor_id = ANY (${vendorIds}::uuid[]))`;
  return Prisma.sql`${of}.office_id = ${reader.office.id}::uuid AND (
    ${of}.id = ANY (${municipalityIds}::uuid[]) ${vendorIds.length > 0 ? delivered : Prisma.empty})`;
};

/**
 * Of the office's own subjects those kinds that the actor reads, for who holds the permission at
 * all (lib/domain/context.ts).
 */
const officeSubjects = (actor: Actor, permission: Permission): SubjectType[] =>
  holds(actor, permission) ? subjectsOf(actor) : [];

/**
 * What hangs on a subject: rows of the municipalities that the permission reaches, and of the
 * office's own subjects.
 */
export const subjectRows = (actor: Actor, permission: Permission, row: string): Prisma.Sql => {
  const of = Prisma.raw(row);
  const { municipalityIds } = scopeFor(actor, permission);
  return Prisma.sql`${of}.office_id = ${actor.office.id}::uuid AND (${of}.municipality_id = ANY (${municipalityIds}::uuid[])
    OR (${of}.municipality_id IS NULL AND ${of}.subject_type = ANY (${officeSubjects(actor, permission)}::text[])))`;
};

/** The same for a where of Prisma's. */
export const whereSubject = (actor: Actor, permission: Permission) => ({
  officeId: actor.office.id,
  OR: [
    { municipalityId: { in: scopeFor(actor, permission).municipalityIds } },
    { municipalityId: null, subjectType: { in: officeSubjects(actor, permission) } },
  ],
});
