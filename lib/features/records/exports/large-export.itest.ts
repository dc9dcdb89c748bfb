import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { withActor } from "@/lib/platform/db";
import { longTaskJob, longTaskPurgeJob } from "@/lib/platform/jobs/run-long-task";
import { openOwnTask } from "@/lib/platform/jobs/own-tasks";
import { incomingPath } from "@/lib/platform/storage";
import { bindings } from "@/lib/registry/operations";
import { findSubject } from "@/lib/registry/subjects";
import { wordsIn } from "@/lib/registry/words";
import { systemClock } from "@/lib/platform/clock";
import { actorFor, archivistOf, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { largeExportKind } from "./jobs";
import { getExport, listExports } from "./queries";
import { askForExport } from "./use-cases/ask-for-export";
import { removeExport } from "./use-cases/remove-export";

const db = useTestDatabase();
const job = longTaskJob([largeExportKind({ bindings, findSubject, wordsIn, writers: {} })]);
const run = (id: string) => job.run({ id }, systemClock);
const COORDINATOR = "samordnare@skanearkiv.example";

let coordinator: Actor;
let archivist: Actor;
beforeAll(async () => {
  coordinator = await actorFor(db, COORDINATOR);
  archivist = await archivistOf(db, "trelleborg");
});
beforeEach(() => db.rows("owner", "DELETE FROM long_task"));

/** Asks as bindSpreadsheet does; what is long is a question of the list, not of this. */
async function ask(actor: Actor, query: Record<string, string> = { format: "csv" }): Promise<string> {
  const later = await withActor(actor, (tx) =>
    askForExport(
      { actor, locale: "sv" },
      { title: "Leveranser", total: 6 },
      { db: tx, operation: "exportDeliveries", query, page: "/skanearkiv/deliveries" },
    ),
  );
  const id = later.address.split("/").at(-1) ?? "";
  expect(later).toMatchObject({ page: `/skanearkiv/exports/${id}`, body: { id, state: "queued" } });
  return id;
}

const get = (actor: Actor, id: string) => withActor(actor, (tx) => getExport(tx, actor, id));
const open = (actor: Actor, id: string) => withActor(actor, (tx) => openOwnTask(tx, actor, "export", id));
const contentOf = async (actor: Actor, id: string): Promise<string> =>
  (await buffer((await (await open(actor, id)).open()) as Readable)).toString();
const incoming = () => readdir(path.dirname(incomingPath("x")));
/** With their grants as they are now. */
const again = () => actorFor(db, COORDINATOR);

describe("a long list", () => {
  it("is written as its page shows it, for the one who asked", async () => {
    const id = await ask(archivist);
    expect(await get(archivist, id)).toMatchObject({
      progress: { done: 0, of: 6 },
      file: null,
      failure: null,
    });
    await run(id);
    const done = await get(archivist, id);
    expect(done).toMatchObject({ name: "Leveranser", state: "ready", version: 2 });
    expect(done.progress.done).toBe(done.progress.of);
    expect(done.file).toMatchObject({ name: expect.stringMatching(/^leveranser-skanearkiv-.*\.csv$/) });
    const csv = await contentOf(archivist, id);
    expect(Buffer.byteLength(csv)).toBe(done.file!.bytes);
    expect(csv).toContain("Trelleborg");
    expect(csv).not.toMatch(/Lund|Skurup/);
    expect(await incoming()).toEqual([]);
  });

  it("asked for twice is one file; another selection, format or person has another", async () => {
    const ids = [await ask(coordinator), await ask(coordinator)];
    expect(new Set(ids).size).toBe(1);
    ids.push(
      await ask(coordinator, { format: "xlsx" }),
      await ask(coordinator, { format: "csv", municipality: "1287" }),
      await ask(archivist),
    );
    expect(new Set(ids).size).toBe(4);
    for (const id of [ids[0]!, ids[0]!]) await run(id);
    expect(await get(coordinator, ids[0]!)).toMatchObject({ state: "ready", version: 2 });
    expect(await ask(coordinator)).not.toBe(ids[0]);
    const { items } = await withActor(coordinator, (tx) => listExports(tx, coordinator));
    expect(items).toHaveLength(4);
  });

  it("is nobody else's: not to see, to fetch or to remove, whatever role they have", async () => {
    const id = await ask(archivist);
    await run(id);
    for (const one of [coordinator, await archivistOf(db, "skurup")]) {
      expect(await withActor(one, (tx) => tx.longTask.findMany())).toEqual([]);
      await expect(get(one, id)).rejects.toMatchObject({ code: "request.notFound" });
      await expect(open(one, id)).rejects.toMatchObject({ code: "request.notFound" });
      const removing = perform(removeExport, one, { params: { id }, body: undefined, version: 2 });
      await expect(removing).rejects.toMatchObject({ code: "request.notFound" });
    }
    await expect(get(archivist, newId())).rejects.toMatchObject({ code: "request.notFound" });
    await expect(get(archivist, "not-an-id")).rejects.toMatchObject({ code: "request.notFound" });
  });

  it("says nothing of itself that its person may write", async () => {
    const id = await ask(archivist);
    for (const set of [
      "state = 'ready'",
      "storage_key = 'x'",
      "reach = '{}'",
      "params = '{}'",
      "attempts = 0",
    ])
      await expect(
        withActor(archivist, (tx) => tx.$executeRawUnsafe(`UPDATE long_task SET ${set} WHERE id = '${id}'`)),
      ).rejects.toThrow(/permission denied/);
    const stolen = withActor(
      archivist,
      (
        tx,
      ) => tx.$executeRaw`INSERT INTO long_task (id, office_id, user_id, kind, params, title, locale, total, expires_at)
        SELECT gen_random_uuid(), ${archivist.office.id}::uuid, ${coordinator.userId}::uuid, 'export', '{}', 'x', 'sv', 1, now()`,
    );
    await expect(stolen).rejects.toThrow(/row-level security/);
  });
});

describe("a person who may no longer", () => {
  const revoke = (email: string) =>
    db.rows(
      "owner",
      `UPDATE role_grant SET revoked_at = now() WHERE user_id = (SELECT id FROM "user" WHERE email = $1)`,
      [email],
    );
  const restore = () => db.rows("owner", "UPDATE role_grant SET revoked_at = NULL");

  it("gets no file when the roles are gone, or none of them reads the list", async () => {
    const id = await ask(archivist);
    await revoke("arkivarie.trelleborg@skanearkiv.example");
    await run(id);
    await restore();
    expect(await get(archivist, id)).toMatchObject({ state: "failed", failure: "request.forbidden" });

    const other = await ask(archivist);
    const grant = `UPDATE role_grant SET role = $1::"Role" WHERE user_id = $2`;
    await db.rows("owner", grant, ["administrator", archivist.userId]);
    await run(other);
    await db.rows("owner", grant, ["archivist", archivist.userId]);
    expect(await get(archivist, other)).toMatchObject({
      state: "failed",
      failure: "request.forbidden",
      file: null,
    });
  });

  it("cannot open what was written when they reached further", async () => {
    const id = await ask(coordinator);
    await run(id);
    expect(await get(await again(), id)).toMatchObject({ file: { type: "text/csv; charset=utf-8" } });
    await db.rows(
      "owner",
      `UPDATE role_grant SET role = 'archivist', scope = 'municipality', municipality_id = (SELECT id FROM municipality WHERE code = '1287')
       WHERE user_id = $1`,
      [coordinator.userId],
    );
    const narrower = await again();
    await db.rows(
      "owner",
      `UPDATE role_grant SET role = 'coordinator', scope = 'office', municipality_id = NULL WHERE user_id = $1`,
      [coordinator.userId],
    );
    expect(await get(narrower, id)).toMatchObject({ state: "ready", file: null });
    await expect(open(narrower, id)).rejects.toMatchObject({ code: "request.forbidden" });
    expect(await contentOf(await again(), id)).toContain("Lund");
  });
});

describe("a task that was stopped", () => {
  it("by its person is done no more, and goes with its file", async () => {
    const waiting = await ask(coordinator);
    const remove = (id: string, version: number) =>
      perform(removeExport, coordinator, { params: { id }, body: undefined, version });
    await expect(remove(waiting, 7)).rejects.toMatchObject({
      code: "request.stale",
      current: { id: waiting, version: 1 },
    });
    expect(await remove(waiting, 1)).toEqual({ id: waiting, removed: true });
    await run(waiting);
    await expect(get(coordinator, waiting)).rejects.toMatchObject({ code: "request.notFound" });

    // Asked for again after all.
    const ready = await ask(coordinator);
    await run(ready);
    const { version } = await get(coordinator, ready);
    const { storageKey } = await db.row<{ storageKey: string }>(
      "owner",
      `SELECT storage_key AS "storageKey" FROM long_task WHERE id = $1`,
      [ready],
    );
    const file = path.join(path.dirname(incomingPath("x")), "..", storageKey.slice(-2), storageKey);
    expect((await readFile(file)).length).toBeGreaterThan(0);
    await remove(ready, version);
    await longTaskPurgeJob.run({}, systemClock);
    await expect(readFile(file)).rejects.toThrow(/ENOENT/);
    expect(await db.rows("owner", "SELECT FROM long_task")).toEqual([]);
  });

  it("with its worker begins anew, without what it left", async () => {
    const id = await ask(coordinator);
    await db.rows("owner", "UPDATE long_task SET state = 'running', attempts = 1, done = 3 WHERE id = $1", [
      id,
    ]);
    await writeFile(incomingPath(`task-${id}.1`), "the first half");
    await run(id);
    expect(await get(coordinator, id)).toMatchObject({ state: "ready" });
    expect(await contentOf(coordinator, id)).not.toContain("the first half");
    expect(await incoming()).toEqual([]);
  });

  it("again and again is given up and says so", async () => {
    const id = await ask(coordinator);
    await db.rows("owner", "UPDATE long_task SET state = 'running', attempts = 3 WHERE id = $1", [id]);
    await run(id);
    expect(await get(coordinator, id)).toMatchObject({ state: "failed", failure: "request.unexpected" });
  });
});
