import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { systemClock } from "../clock";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { withActor } from "@/lib/platform/db";
import { incomingPath, listStoredKeys } from "@/lib/platform/storage";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { askForTask, defineLongTask, type LongTask, type TaskCall } from "./long-task";
import { getOwnTask, cancelTask } from "./own-tasks";
import { longTaskJob } from "./run-long-task";

const db = useTestDatabase();
const schema = z.object({ text: z.string() });
type Text = z.infer<typeof schema>;

let actor: Actor;
beforeAll(async () => {
  actor = await actorFor(db, "samordnare@skanearkiv.example");
});
beforeEach(() => db.rows("owner", "DELETE FROM long_task"));

const writing = (run: LongTask<typeof schema>["run"]) => defineLongTask({ kind: "prov", schema, run });
const run = (task: LongTask<typeof schema>, id: string) => longTaskJob([task]).run({ id }, systemClock);
const read = (id: string) => withActor(actor, (tx) => getOwnTask(tx, actor, "prov", id));
const takeBack = (id: string) =>
  withActor(actor, (tx) => cancelTask(tx, actor, "prov", { id, version: 1 }, () => read(id)));
const ask = (text = "åäö") =>
  withActor(actor, (tx) =>
    askForTask(
      tx,
      actor,
      { kind: "prov", schema },
      { params: { text }, title: "Prov", total: 3, locale: "nb" },
    ),
  );

async function write({ params, newFile }: TaskCall<Text>) {
  const file = newFile();
  await writeFile(file, params.text, { flag: "wx" });
  return { path: file, name: "prov.txt", type: "text/plain", permission: "office:enter" } as const;
}

async function stored(): Promise<string[]> {
  const keys: string[] = [];
  for await (const some of listStoredKeys(new Date(Date.now() + 60_000))) keys.push(...some);
  return keys;
}

it("is handed its parameters, its person and their language, and is seen to come on", async () => {
  const id = await ask();
  const seen: unknown[] = [];
  const task = writing(async (call) => {
    await call.progress(2, 5);
    seen.push(call.params, call.locale, call.actor.userId, call.actor.grants);
    seen.push(await read(id));
    return write(call);
  });
  await run(task, id);
  expect(seen.slice(0, 4)).toEqual([{ text: "åäö" }, "nb", actor.userId, actor.grants]);
  expect(seen[4]).toMatchObject({ state: "running", done: 2, total: 5, version: 1 });
  expect(await read(id)).toMatchObject({ state: "ready", done: 5, fileName: "prov.txt", fileBytes: 6n });
});

it("stops where it is when its person takes it back, and leaves nothing", async () => {
  const id = await ask();
  const before = await stored();
  let isOver = false;
  const task = writing(async (call) => {
    const result = await write(call);
    await takeBack(id);
    await call.progress(1, 3);
    isOver = true;
    return result;
  });
  await run(task, id);
  expect(isOver).toBe(false);
  await expect(read(id)).rejects.toMatchObject({ code: "request.notFound" });

  const late = await ask("sent");
  await run(
    writing(async (call) => {
      const result = await write(call);
      await takeBack(late);
      return result;
    }),
    late,
  );
  await expect(read(late)).rejects.toMatchObject({ code: "request.notFound" });
  expect(await stored()).toEqual(before);
});

it("is tried again when something went wrong, three times in all; a reason for its person is the last word", async () => {
  const id = await ask();
  let tries = 0;
  const broken = writing(() => {
    tries += 1;
    return Promise.reject(new Error("the disk"));
  });
  for (const _ of [1, 2]) await expect(run(broken, id)).rejects.toThrow("the disk");
  expect(await read(id)).toMatchObject({ state: "running" });
  for (const _ of [3, 4]) await run(broken, id);
  expect(tries).toBe(3);
  expect(await read(id)).toMatchObject({ state: "failed", failure: "request.unexpected" });

  const refused = await ask("nej");
  await run(
    writing(() => Promise.reject(new AppError("request.notFound"))),
    refused,
  );
  expect(await read(refused)).toMatchObject({ state: "failed", failure: "request.notFound" });
  expect(await readdir(path.dirname(incomingPath("x")))).toEqual([]);
});
