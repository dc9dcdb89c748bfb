import "server-only";
import { notFound } from "@/lib/domain/errors";
import { defineSubject } from "@/lib/platform/subjects";
import { readableRows } from "./conditions";

/** An installation as what files, comments and notifications hang on: its municipality's own. */
export const installationSubject = defineSubject({
  type: "installation",
  load: async (db, actor, id) => {
    const [row] = await db.$queryRaw<{ label: string; municipalityId: string; code: string }[]>`
      SELECT p.name || ', ' || r.name AS label, m.id AS "municipalityId", m.code
      FROM system_instance i JOIN system_product p ON p.id = i.product_id
      JOIN municipality m ON m.id = i.municipality_id
      JOIN municipality_register r ON r.country = m.country AND r.code = m.code
      WHERE i.id = ${id}::uuid AND ${readableRows(actor)}`;
    if (!row) throw notFound();
    const { label, municipalityId, code } = row;
    const scope = { kind: "municipality", municipalityId, code, vendorId: null } as const;
    return { type: "installation", id, label, scope };
  },
});
