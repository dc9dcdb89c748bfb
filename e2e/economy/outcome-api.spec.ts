import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { App } from "../support/app";
import type { Client } from "../support/client";
import { expect, test } from "../support/fixtures";
import { query } from "../support/database";
import { doJobs } from "../support/jobs";
import { hostYear, OF_OTHERS } from "../support/ledger";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";

interface Told {
  id: string;
  state: string;
  failure: string | null;
  version: number;
  columns: unknown;
  preview: { errors: { row: number; code: string }[] } & Record<string, unknown>;
  outcome: Record<string, unknown> | null;
}
interface Entry {
  id: string;
  amountOre: number;
  group: string;
  source: { kind: string; voucher: string | null };
  correctionOf: string | null;
}

const get = async (client: Client, id: string) => (await client.get<Told>(`${S}/imports/${id}`)).body;

async function send(client: Client, app: App, form: string, bytes: Buffer, name: string): Promise<Told> {
  const added = await client.post<{ id: string }>(`${S}/imports?of=outcome&form=${form}`, bytes, {
    "Content-Type": "application/octet-stream",
    "X-File-Name": name,
    "X-Content-SHA256": createHash("sha256").update(bytes).digest("hex"),
  });
  expect(added.status).toBe(201);
  await doJobs(app);
  return get(client, added.body.id);
}

async function answer(client: Client, app: App, one: Told, body: unknown): Promise<Told> {
  const asked = await client.call<Told>("PATCH", `${S}/imports/${one.id}`, {
    body,
    headers: { "If-Match": `"${one.version}"` },
  });
  expect(asked.status).toBe(200);
  await doJobs(app);
  return get(client, one.id);
}

const apply = (client: Client, { id, version }: Told) =>
  client.call<Told>("POST", `${S}/imports/${id}/application`, {
    body: { only: "all" },
    headers: { "If-Match": `"${version}"` },
  });

/** The files in which a word stands, of all that the program has kept and written: its logs too. */
async function filesWith(word: string, { database }: App): Promise<string[]> {
  const folder = path.resolve(".test", database);
  const found: string[] = [];
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const at = path.join(file.parentPath, file.name);
    if (file.isFile() && (await readFile(at)).includes(word)) found.push(path.relative(folder, at));
  }
  return found;
}

test("programs read in a SIE file by the office's own rows, correct an entry and follow the sum", async ({
  client,
  app,
}) => {
  test.slow();
  const economist = await client("economist");
  const mapping = await economist.get<{ rules: unknown[]; version: number }>(`${S}/account-mapping`);
  expect(mapping.body).toEqual({ rules: [], version: 0 });
  const rules = [{ accountPrefix: "65", dims: {}, group: "Drift" }];
  const mapped = await economist.call("PUT", `${S}/account-mapping`, {
    body: { rules },
    headers: { "If-Match": '"0"' },
  });
  expect(mapped).toMatchObject({ status: 200, body: { rules, version: 1 } });

  const asked = await send(economist, app, "sie", hostYear, "2026.se");
  expect(asked).toMatchObject({ state: "ready", preview: { rows: 4, question: "outcome.onlyMissing" } });
  expect(await apply(economist, asked)).toMatchObject({ status: 409, body: { code: "outcome.onlyMissing" } });
  const read = await answer(economist, app, asked, { only: { ansvar: "4711" }, sign: "ledger" });
  expect(read).toMatchObject({
    columns: [{ account: "6540", name: "IT-tjänster", sumOre: 13_400_000, group: "Drift" }],
    preview: { create: 1, outside: 1, sumOre: 12_500_000, unmapped: { rows: 0, sumOre: 0 } },
  });
  expect(await apply(economist, read)).toMatchObject({ status: 200, body: { state: "applied" } });
  expect((await economist.get(`${S}/imports/${read.id}/file`)).status).toBe(404);

  const list = await economist.get<{ items: Entry[] }>(`${S}/outcome-entries?year=2026`);
  expect(list.body.items).toMatchObject([
    { group: "Drift", amountOre: 12_500_000, source: { kind: "sie", voucher: "A 1" }, correctionOf: null },
  ]);
  const [entry] = list.body.items;
  const correction = await economist.post<Entry>(`${S}/outcome-entries/${entry!.id}/correction`, {
    amountOre: -500_000,
    reason: "Fel faktura",
  });
  expect(correction).toMatchObject({ status: 201, body: { correctionOf: entry!.id, amountOre: -500_000 } });

  const again = await send(economist, app, "sie", hostYear, "igen.se");
  expect(again.preview).toMatchObject({ create: 0, update: 0, same: 1 });
  // What is read again lies there until it is read in; the others' rows stand in no log.
  expect((await filesWith("Hemlig", app)).filter((file) => file.endsWith(".log"))).toEqual([]);
  expect(await filesWith("", app)).toContain("worker.log");
  const stored = await query(
    app.database,
    `SELECT 1 FROM import_row WHERE planned::text LIKE '%' || $1 || '%' UNION ALL
      SELECT 1 FROM import WHERE understanding::text LIKE '%' || $1 || '%' UNION ALL
      SELECT 1 FROM outcome_entry WHERE text LIKE '%' || $1 || '%' UNION ALL
      SELECT 1 FROM audit_event WHERE payload LIKE '%' || $1 || '%'`,
    [OF_OTHERS],
  );
  expect(stored).toEqual([]);
  const page = await send(economist, app, "sie", Buffer.from("<!DOCTYPE html><html></html>"), "fel.se");
  expect(page).toMatchObject({ state: "failed", failure: "import.webPage" });
  const officer = await client("officer");
  expect((await officer.get(`${S}/imports/${read.id}`)).status).toBe(404);
  expect((await officer.get(`${S}/outcome-entries`)).status).toBe(403);
});
