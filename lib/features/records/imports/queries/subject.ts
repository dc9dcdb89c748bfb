import "server-only";
import { defineSubject } from "@/lib/platform/subjects";
import { loadImport } from "../repository";

/** A list that was read in, as what a notification is about: the office's own. */
export const importSubject = defineSubject({
  type: "import",
  load: async (db, actor, id) => {
    const { name } = await loadImport(db, actor, id);
    return { type: "import", id, label: name, scope: { kind: "office" } };
  },
});
