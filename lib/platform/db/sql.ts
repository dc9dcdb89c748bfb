import "server-only";
import { scopeFor, type Granted, type Reach } from "@/lib/domain/actor";
import type { Permission } from "@/lib/domain/permissions";
import { Prisma } from "./generated/client";

export { Prisma } from "./generated/client";

/** The office's own alphabet, for ORDER BY: Å Ä Ö last in Swedish, Æ Ø Å in Norwegian. PostgreSQL's ICU decides, never Node's. */
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
 * The rows of a table that an actor may see with a permission, those of its municipalities and vendors, said in the where
 * beside row-level security. `row` is the table's name or alias; it has an office, a municipality and a vendor.
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

/** The municipalities themselves that a permission reaches; a vendor's are those of its deliveries. */
export const ownMunicipalityRows = (reader: Reader, permission: Permission, row: string): Prisma.Sql => {
  const of = Prisma.raw(row);
  const { municipalityIds, vendorIds } = reachOf(reader, permission);
  const delivered = Prisma.sql`OR EXISTS (SELECT FROM delivery theirs WHERE theirs.municipality_id = ${of}.id
    AND theirs.vendor_id = ANY (${vendorIds}::uuid[]))`;
  return Prisma.sql`${of}.office_id = ${reader.office.id}::uuid AND (
    ${of}.id = ANY (${municipalityIds}::uuid[]) ${vendorIds.length > 0 ? delivered : Prisma.empty})`;
};

/** What hangs on a subject: a municipality's rows, and the office's own for who holds the permission for all of it. */
export const subjectRows = (reader: Reader, permission: Permission, row: string): Prisma.Sql => {
  const of = Prisma.raw(row);
  const { isOfficeWide, municipalityIds } = reachOf(reader, permission);
  return Prisma.sql`${of}.office_id = ${reader.office.id}::uuid AND (${of}.municipality_id = ANY (${municipalityIds}::uuid[])
    ${isOfficeWide ? Prisma.sql`OR ${of}.municipality_id IS NULL` : Prisma.empty})`;
};

/** The same for a where of Prisma's. */
export const whereSubject = (reader: Reader, permission: Permission) => {
  const { isOfficeWide, municipalityIds } = reachOf(reader, permission);
  return {
    officeId: reader.office.id,
    OR: [{ municipalityId: { in: municipalityIds } }, ...(isOfficeWide ? [{ municipalityId: null }] : [])],
  };
};
