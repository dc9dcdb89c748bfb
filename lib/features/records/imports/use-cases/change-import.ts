import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { importPermissions } from "@/lib/domain/import-kind";
import type { Call } from "@/lib/platform/http/route";
import { enqueue } from "@/lib/platform/jobs";
import { chooseAgain, wrongChoices } from "../domain";
import { assertRead, holdImport, loadImport, readAgain, type LoadedImport } from "../repository";
import { readImport, type ImportChange } from "../schema";
import { definitionOf, type ImportDefinition } from "./definition";

/** What has been applied, or is being, stays as it was confirmed. */
export function assertOpen({ state }: LoadedImport): void {
  if (state === "applied") throw new AppError("import.applied");
  if (state === "applying") throw new AppError("import.applying");
}

/**
 * Other choices, and the file is read again with them; without any it is compared with what there
 * is now.
 */
export async function changeImport(
  { db, actor, params: { id }, body, version }: Call<{ id: string }, undefined, ImportChange>,
  definitions: readonly ImportDefinition[],
): Promise<LoadedImport> {
  const one = await holdImport(db, actor, id);
  assertMay(actor, importPermissions[one.of].manage, { kind: "office" });
  assertOpen(one);
  await assertRead(one, version);
  const fields = definitionOf(definitions, one.of).fields.map(({ key }) => key);
  const file = { sheets: one.understanding?.sheets ?? null, columns: one.understanding?.columns ?? null };
  const chosen = { ...chooseAgain(one.chosen, body, file.columns), form: one.chosen.form };
  const errors = wrongChoices(body, chosen, file, fields);
  if (errors[0]) throw new AppError(errors[0].code, { errors });
  await readAgain(db, actor, one, chosen);
  await enqueue(db, readImport, { id, reading: one.reading + 1 });
  return loadImport(db, actor, id);
}
