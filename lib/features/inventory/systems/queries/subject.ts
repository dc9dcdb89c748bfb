import "server-only";
import { notFound } from "@/lib/domain/errors";
import { defineSubject } from "@/lib/platform/subjects";
import { systemScope } from "./system-row";

/**
 * A system as what files, comments and notifications hang on: the office's own, whoever has it
 * installed.
 */
export const systemSubject = defineSubject({
  type: "system",
  load: async (db, actor, id) => {
    const [row] = await db.$queryRaw<{ name: string }[]>`
      SELECT p.name FROM system_product p WHERE p.id = ${id}::uuid AND ${systemScope(actor)}`;
    if (!row) throw notFound();
    return { type: "system", id, label: row.name, scope: { kind: "office" } };
  },
});
