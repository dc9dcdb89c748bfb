import "server-only";
import { holds, scopeFor, type Actor, type Granted, type Reach } from "@/lib/domain/actor";
import { subjectsOf } from "@/lib/domain/context";
import type { Permission } from "@/lib/domain/permissions";
import type { SubjectType } from "@/lib/domain/subject";
import { Prisma } from "./generated/client";

export { Prisma } from "./generated/client";

/**
 * The collation of the office's language, for ORDER BY: Å Ä Ö last in Swedish, Æ Ø Å in Norwegian.
 * The order comes from PostgreSQL's ICU, never from Node's.
 */
export const collation = (office: { country: "SE" | "NO" }): Prisma.Sql =>
  office.country === "NO" ? Prisma.sql`COLLATE "nb-x-icu"` : Prisma.sql`COLLATE "sv-x-icu"`;

/** The reader of the rows: an actor, or a job in one municipality. */
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
 * A WHERE condition for the rows of a table that an actor can see with a permission: those of its
 * municipalities and vendors. Use it in addition to row-level security. `row` is the table's name
 * or alias; the table has an office, a municipality and a vendor.
 */
export const ownRows = (reader: Reader, permission: Permission, row: string): Prisma.Sql => {
  const of = Prisma.raw(row);
  const { municipalityIds, vendorIds } = reachOf(reader, permission);
  return Prisma.sql`${of}.office_id = ${reader.office.id}::uuid AND (
    ${of}.municipality_id = ANY (${municipalityIds}::uuid[]) OR ${of}.vendor_id = ANY (${vendorIds}::uuid[]))`;
};

/** The same for rows that vendors cannot see: the table has an office and a municipality. */
export const memberRows = (reader: Reader, permission: Permission, row: string): Prisma.Sql => {
  const of = Prisma.raw(row);
  const { municipalityIds } = reachOf(reader, permission);
  return Prisma.sql`${of}.office_id = ${reader.office.id}::uuid AND ${of}.municipality_id = ANY (${municipalityIds}::uuid[])`;
};

/**
 * A WHERE condition for installations, beside one of those above: who is there for personal data
 * alone reads what is not known to be without.
 */
export const ofPersonalData = (actor: Actor, row: string): Prisma.Sql => {
  const of = Prisma.raw(row);
  const { municipalityIds, vendorIds } = scopeFor(actor, "system:readAny");
  return Prisma.sql`(${of}.personal_data IS DISTINCT FROM 'none' OR ${of}.municipality_id = ANY (${municipalityIds}::uuid[])
    OR ${of}.vendor_id = ANY (${vendorIds}::uuid[]))`;
};

/**
 * Whether the reader can see the names of persons on a row of a delivery. Members of its
 * municipality can; a person who sees the delivery only as its vendor cannot, whatever role they
 * have elsewhere.
 */
export const mayLearnNames = (row: string): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(row)}.municipality_id = ANY ((SELECT s.municipalities FROM app_scope('{delivery:read}') s)::uuid[])`;

/**
 * A WHERE condition for the municipalities that a permission reaches; for a vendor, those of its
 * deliveries.
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
 * The kinds of the office's own subjects that the actor can read; none without the permission
 * (lib/domain/context.ts).
 */
const officeSubjects = (actor: Actor, permission: Permission): SubjectType[] =>
  holds(actor, permission) ? subjectsOf(actor) : [];

/**
 * A WHERE condition for files, comments and so on: those of subjects in the municipalities that the
 * permission reaches, and those of the office's own subjects.
 */
/**
 * Rows of the register that are real: the invented office's municipalities have codes of their own.
 */
export const realRows = (row: string): Prisma.Sql => Prisma.sql`${Prisma.raw(row)}.code !~ '^99'`;

export const subjectRows = (actor: Actor, permission: Permission, row: string): Prisma.Sql => {
  const of = Prisma.raw(row);
  const { municipalityIds } = scopeFor(actor, permission);
  return Prisma.sql`${of}.office_id = ${actor.office.id}::uuid AND (${of}.municipality_id = ANY (${municipalityIds}::uuid[])
    OR (${of}.municipality_id IS NULL AND ${of}.subject_type = ANY (${officeSubjects(actor, permission)}::text[])))`;
};

/** The same as a `where` for Prisma. */
export const whereSubject = (actor: Actor, permission: Permission) => ({
  officeId: actor.office.id,
  OR: [
    { municipalityId: { in: scopeFor(actor, permission).municipalityIds } },
    { municipalityId: null, subjectType: { in: officeSubjects(actor, permission) } },
  ],
});
