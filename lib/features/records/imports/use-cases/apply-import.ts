import "server-only";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { importPermissions, kindsKept } from "@/lib/domain/import-kind";
import type { Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { enqueue } from "@/lib/platform/jobs";
import {
  assertRead,
  beginApplying,
  endApplying,
  holdImport,
  loadImport,
  waitForOthers,
  type LoadedImport,
} from "../repository";
import { applyImport as applyImportJob, forgetFile, ROWS_AT_ONCE } from "../schema";
import { assertOpen } from "./change-import";
import { definitionOf, type ImportDefinition } from "./definition";

interface Applying {
  only: "all" | "valid";
  definitions: readonly ImportDefinition[];
  progress?: (done: number, of: number) => void;
}

/** Applies an import's rows, in an office one import after the other: whole, or not at all. */
export async function applyRows(
  db: Db,
  actor: Actor,
  one: LoadedImport,
  { only, definitions, progress = () => undefined }: Applying,
): Promise<void> {
  const role = assertMay(actor, importPermissions[one.of].manage, { kind: "office" });
  const { id, name, sha256, total, chosen } = one;
  await waitForOthers(db, actor);
  const applied = await definitionOf(definitions, one.of).apply({
    db,
    actor,
    role,
    import: { id, name, sha256, form: chosen.form },
    progress: (share) => progress(Math.floor(share * total), total),
  });
  const outcome = { ...applied.outcome, refused: one.understanding?.preview.refused ?? 0 };
  await endApplying(db, actor, id, { only, outcome, rowsSha256: applied.rowsSha256 });
  // What is not kept goes once this is written, and not before.
  if (!kindsKept.includes(one.of)) await enqueue(db, forgetFile, { storageKey: one.storageKey });
}

/** Applies what the preview shows: at once, or by the worker when there is much of it. */
export async function applyImport(
  {
    db,
    actor,
    params: { id },
    body: { only },
    version,
  }: Call<{ id: string }, undefined, { only: "all" | "valid" }>,
  definitions: readonly ImportDefinition[],
): Promise<LoadedImport> {
  const one = await holdImport(db, actor, id);
  assertMay(actor, importPermissions[one.of].manage, { kind: "office" });
  assertOpen(one);
  await assertRead(one, version);
  const preview = one.understanding?.preview;
  if (one.state !== "ready" || !preview) throw new AppError("import.notReady");
  const valid = preview.create + preview.update + preview.same;
  const locked = preview.errors.find(({ code }) => code === "settlement.frozen");
  if (locked && (only === "all" || valid === 0))
    throw new AppError("settlement.frozen", { params: { year: locked.value ?? "" } });
  if (only === "all" && preview.refused > 0)
    throw new AppError("import.hasErrors", { params: { count: preview.refused } });
  if (preview.question) throw new AppError(preview.question);
  if (valid === 0) throw new AppError("import.nothingToApply");
  if (valid > ROWS_AT_ONCE) {
    await beginApplying(db, actor, one, only, valid);
    await enqueue(db, applyImportJob, { id });
  } else await applyRows(db, actor, one, { only, definitions });
  return loadImport(db, actor, id);
}
