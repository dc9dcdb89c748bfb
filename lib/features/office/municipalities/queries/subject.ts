import "server-only";
import { notFound } from "@/lib/domain/errors";
import { ownMunicipalityRows } from "@/lib/platform/db/sql";
import { defineSubject } from "@/lib/platform/subjects";

/** A municipality as what files, comments and notifications hang on. */
export const municipalitySubject = defineSubject({
  type: "municipality",
  load: async (db, actor, id) => {
    const [row] = await db.$queryRaw<{ code: string; name: string }[]>`
      SELECT m.code, r.name FROM municipality m JOIN municipality_register r ON r.country = m.country AND r.code = m.code
      WHERE m.id = ${id}::uuid AND ${ownMunicipalityRows(actor, "municipality:read", "m")}`;
    if (!row) throw notFound();
    const scope = { kind: "municipality", municipalityId: id, code: row.code, vendorId: null } as const;
    return { type: "municipality", id, label: row.name, scope };
  },
});
