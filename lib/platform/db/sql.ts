import "server-only";
import { Prisma } from "./generated/client";

export { Prisma } from "./generated/client";

/** The office's own alphabet, for ORDER BY: Å Ä Ö last in Swedish, Æ Ø Å in Norwegian. PostgreSQL's ICU decides, never Node's. */
export const collation = (office: { country: "SE" | "NO" }): Prisma.Sql =>
  office.country === "NO" ? Prisma.sql`COLLATE "nb-x-icu"` : Prisma.sql`COLLATE "sv-x-icu"`;
