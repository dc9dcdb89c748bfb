import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { Prisma } from "./generated/client";

export { Prisma } from "./generated/client";

/** The office's own alphabet, for ORDER BY: Å Ä Ö last in Swedish, Æ Ø Å in Norwegian. PostgreSQL's ICU decides, never Node's. */
export const collation = (office: { country: "SE" | "NO" }): Prisma.Sql =>
  office.country === "NO" ? Prisma.sql`COLLATE "nb-x-icu"` : Prisma.sql`COLLATE "sv-x-icu"`;

/**
 * The rows of a table that an actor may see, those of its municipalities and vendors, said in the where beside row-level security.
 * `row` is the table's name or alias; it has an office, a municipality and a vendor.
 */
export const ownRows = (actor: Actor, row: string): Prisma.Sql => {
  const of = Prisma.raw(row);
  return Prisma.sql`${of}.office_id = ${actor.office.id}::uuid AND (
    ${of}.municipality_id = ANY (${actor.municipalityIds}::uuid[]) OR ${of}.vendor_id = ANY (${actor.vendorIds}::uuid[]))`;
};

/** What of an actor (or of a job in one municipality) the scope of members needs. */
export type MemberScope = Pick<Actor, "municipalityIds"> & { office: Pick<Actor["office"], "id"> };

/** The same for what no vendor sees: the row has an office and a municipality. */
export const memberRows = (actor: MemberScope, row: string): Prisma.Sql => {
  const of = Prisma.raw(row);
  return Prisma.sql`${of}.office_id = ${actor.office.id}::uuid AND ${of}.municipality_id = ANY (${actor.municipalityIds}::uuid[])`;
};
