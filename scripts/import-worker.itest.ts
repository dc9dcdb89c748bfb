import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { actorFor } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { askToApply, seeImport, sendImport } from "@/lib/testing/imports";
import { madeWorkbook, type MadeCell } from "@/lib/testing/workbooks";
import { stopChildren } from "./lib/children.mjs";
import { keepRunning } from "./lib/keep-running.mjs";
import { startWorker } from "./lib/server-process.mjs";

const db = useTestDatabase();
afterAll(() => stopChildren({ forGood: false }));

let actor: Actor;
beforeAll(async () => {
  actor = await actorFor(db, "samordnare@skanearkiv.example");
});

/** While it is held, nobody gets further than to this table. */
async function hold(table: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
  await client.connect();
  await client.query(`BEGIN; LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return () => client.end();
}

const waitingFor = async (table: string): Promise<void> => {
  await vi.waitFor(
    async () => {
      const { n } = await db.row<{ n: number }>(
        "superuser",
        "SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = $1::regclass",
        [table],
      );
      expect(n).toBeGreaterThan(0);
    },
    { timeout: 60_000, interval: 200 },
  );
};

it("a list whose worker is killed while it reads and while it applies is whole or not there, within a minute", async () => {
  const start = () => startWorker({ ...process.env, NODE_ENV: "production" }, { stdio: "ignore" });
  let running = start();
  keepRunning("worker", running, () => (running = start()));
  const killWhile = async (table: string) => {
    await waitingFor(table);
    const killed = running;
    killed.kill("SIGKILL");
    await killed.done;
  };
  const until = (id: string, state: string) =>
    vi.waitFor(async () => expect(await seeImport(actor, id)).toMatchObject({ state }), {
      timeout: 60_000,
      interval: 250,
    });

  const rows = Array.from({ length: 600 }, (_, at): MadeCell[] => ["Lund", `Listat system ${at}`]);
  const letRows = await hold("import_row");
  const id = await sendImport(actor, madeWorkbook([{ rows: [["Kommun", "System"], ...rows] }]));
  await killWhile("import_row");
  await letRows();
  await until(id, "ready");
  const read = await seeImport(actor, id);
  expect(read.preview).toMatchObject({ create: 600, refused: 0 });

  const count = () =>
    db.row<{ n: number }>(
      "owner",
      "SELECT count(*)::int AS n FROM system_product WHERE name LIKE 'Listat system %'",
    );
  const letInstances = await hold("system_instance");
  await askToApply(actor, read);
  await killWhile("system_instance");
  expect(await count()).toEqual({ n: 0 });
  await letInstances();
  await until(id, "applied");
  expect(await count()).toEqual({ n: 600 });
  expect((await seeImport(actor, id)).outcome).toMatchObject({ created: 600, made: { system: 600 } });
}, 240_000);
