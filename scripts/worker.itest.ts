import pg from "pg";
import { afterAll, expect, it, vi } from "vitest";
import { withActor } from "@/lib/platform/db";
import { getExport } from "@/lib/features/records/exports/queries";
import { askForExport } from "@/lib/features/records/exports/use-cases/ask-for-export";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { addDeliveries } from "@/lib/testing/many-deliveries";
import { stopChildren } from "./lib/children.mjs";
import { keepRunning } from "./lib/keep-running.mjs";
import { startWorker } from "./lib/server-process.mjs";

const db = useTestDatabase();
afterAll(() => stopChildren({ forGood: false }));

/** While it is held, nobody gets further than to the deliveries. */
async function holdDeliveries(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  await client.query("BEGIN; LOCK TABLE delivery IN ACCESS EXCLUSIVE MODE");
  return () => client.end();
}

it("a long list whose worker is killed is begun anew at once and done within a minute", async () => {
  await addDeliveries(db, 594);
  const actor = await actorFor(db, "samordnare@skanearkiv.example");
  const params = { operation: "exportDeliveries", query: { format: "xlsx" }, page: "/skanearkiv/deliveries" };
  const { body } = await withActor(actor, (tx) =>
    askForExport({ actor, locale: "sv" }, { title: "Leveranser", total: 600 }, { db: tx, ...params }),
  );
  const { id } = body as { id: string };
  const read = () => withActor(actor, (tx) => getExport(tx, actor, id));
  const letGo = await holdDeliveries();

  const start = () => startWorker({ ...process.env, NODE_ENV: "production" }, { stdio: "ignore" });
  const first = start();
  keepRunning("worker", first, start);
  const untilState = (state: string, timeout: number) =>
    vi.waitFor(async () => expect(await read()).toMatchObject({ state }), { timeout, interval: 200 });
  await untilState("running", 30_000);
  first.kill("SIGKILL");
  await first.done;
  await letGo();
  await untilState("ready", 60_000);

  expect(await read()).toMatchObject({ progress: { done: 600, of: 600 } });
  const { attempts } = await db.row<{ attempts: number }>("owner", "SELECT attempts FROM long_task");
  expect(attempts).toBe(2);
}, 120_000);
