import { createHash } from "node:crypto";
import type { App } from "../support/app";
import type { Client } from "../support/client";
import { expect, test } from "../support/fixtures";
import { doJobs } from "../support/jobs";
import { systemList, wrongRows } from "../support/system-list";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";

test("programs add vendors, systems and templates, and change phases", async ({ client }) => {
  const office = "/api/v1/skanearkiv";
  const coordinator = await client("coordinator");
  const post = <B>(path: string, body: object) => coordinator.post<B>(`${office}/${path}`, body);
  const vendor = await post<{ key: string; version: number }>("vendors", {
    name: "Åbo Drift",
    roles: ["operations"],
  });
  expect([vendor.status, vendor.body.key]).toEqual([201, "abo-drift"]);
  expect((await post("vendors", { name: "ÅBO  drift" })).body).toMatchObject({ code: "vendor.keyTaken" });
  expect((await post("vendors", { name: "X", roles: ["annat"] })).status).toBe(422);
  const system = await post("systems", { name: "Lönebas Plus", vendor: "abo-drift" });
  expect(system.body).toMatchObject({ key: "lonebas-plus", exportAbility: "unknown", version: 1 });
  expect((await post("systems", { name: "W3d3" })).body).toMatchObject({ code: "system.nameTaken" });

  const copy = await post<{ points: { number: number }[]; version: number }>("control-point-templates", {
    name: { sv: "Kartor", nb: "Kart", en: "Maps" },
    from: "register",
  });
  expect(copy.status).toBe(201);
  const put = (version: number, points: object[]) =>
    coordinator.call("PUT", `${office}/control-point-templates/kartor/points`, {
      body: { points },
      headers: { "If-Match": `"${version}"` },
    });
  const fewer = copy.body.points.slice(1);
  expect((await put(1, fewer)).body).toMatchObject({ version: 2 });
  expect((await put(1, [])).body).toMatchObject({ code: "request.stale" });

  const phases = await coordinator.get<{ phases: object[]; version: number }>(`${office}/phase-template`);
  const change = (all: object[]) =>
    coordinator.call("PUT", `${office}/phase-template`, {
      body: { phases: all },
      headers: { "If-Match": `"${phases.body.version}"` },
    });
  const [first, ...rest] = phases.body.phases;
  expect((await change(rest)).body).toMatchObject({ status: 422, code: "phase.stages" });
  const last = { ...rest.at(-2), lastStage: "accepted" };
  expect((await change([first!, ...rest.slice(0, -2), last])).body).toMatchObject({
    status: 409,
    code: "phase.inUse",
  });
});

interface Installation {
  id: string;
  version: number;
  missing: string[];
  confirmedOn: string | null;
  lastNoticeOn: string | null;
  score: { total: string } | null;
}

test("programs add, change, confirm, score and change many installations, and remind", async ({ client }) => {
  const coordinator = await client("coordinator");
  const manager = await client("systemManager", "bjuv");
  const archivist = await client("archivist", "bjuv");
  const added = await coordinator.post<Installation>(`${S}/installations`, {
    municipality: "1260",
    system: { name: "Elevakten", vendor: "visma" },
  });
  expect(added.status).toBe(201);
  const { id } = added.body;
  const one = `${S}/installations/${id}`;
  const known = { objects: 10_000, licenceOrePerYear: 14_500_000, secrecy: "partly" };
  const ends = { contractEndsOn: "2027-11-30", noticeMonths: 6, renewalMonths: 12 };
  const wrong = await manager.call("PATCH", one, {
    body: { periodFrom: 2030, windUpOn: "2027-12-31" },
    headers: { "If-Match": '"1"' },
  });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("installation.windUpBeforeBegun");
  const changed = await manager.call<Installation>("PATCH", one, {
    body: { ...known, ...ends },
    headers: { "If-Match": '"1"' },
  });
  expect(changed.status).toBe(200);
  expect(changed.body).toMatchObject({ ...known, lastNoticeOn: "2027-05-30", version: 2 });
  expect(changed.body.missing).not.toContain("objects");
  const confirmed = await manager.call<Installation>("POST", `${one}/confirmation`, {
    headers: { "If-Match": '"2"' },
  });
  expect(confirmed.body.confirmedOn).toBe("2021-11-05");
  const lacking = await archivist.get<{ items: Installation[] }>(`${S}/installations?complete=no`);
  expect(lacking.body.items.map((item) => item.id)).toEqual([id]);
  const scores = ["verksamhetsnytta", "snar-leverans"].map((criterion, place) => ({
    criterion,
    value: [3, 5][place],
    reason: "bedömt med förvaltningen",
  }));
  const scored = await archivist.put<Installation>(`${one}/need`, { scores }, 3);
  expect(scored.body.score?.total).toBe("4.00");
  const ranked = await coordinator.get<{ items: Installation[] }>(`${S}/installations?sort=-score`);
  expect(ranked.body.items[0]?.id).toBe(id);
  const reminded = await coordinator.post<{ municipalities: { people: number }[] }>(
    `${S}/inventory-reminders`,
    { municipalities: ["1260"], message: "Fyll i det som saknas" },
  );
  expect(reminded.status).toBe(201);
  expect(reminded.body.municipalities).toMatchObject([{ code: "1260", people: 2 }]);
  const bulk = await coordinator.post<{ items: { id: string; ok: boolean; code: string | null }[] }>(
    `${S}/installations/bulk`,
    { ids: [id], change: { windUpOn: "2028-06-30" } },
  );
  expect(bulk.body.items).toEqual([{ id, ok: true, code: null }]);
  const vendor = await client("vendor");
  expect((await vendor.get(one)).status).toBe(403);
  const history = await archivist.get<{ items: { type: string }[] }>(`${one}/history`);
  expect(history.body.items.map(({ type }) => type)).toContain("installation.windUpMoved");
});

interface Told {
  id: string;
  state: string;
  version: number;
  failure: string | null;
  headerRow: number;
  preview: {
    create: number;
    same: number;
    refused: number;
    errors: { row: number; column: string; code: string }[];
  };
  outcome: { created: number; same: number; refused: number } | null;
}

async function read(client: Client, app: App, bytes: Buffer): Promise<Told> {
  const added = await client.post<{ id: string; state: string }>(`${S}/imports?of=installations`, bytes, {
    "Content-Type": "application/octet-stream",
    "X-File-Name": "lista.xlsx",
    "X-Content-SHA256": createHash("sha256").update(bytes).digest("hex"),
  });
  expect(added).toMatchObject({ status: 201, body: { of: "installations", state: "parsing", version: 1 } });
  await doJobs(app);
  return (await client.get<Told>(`${S}/imports/${added.body.id}`)).body;
}

test("programs read in a list: what is refused, applied once, and nothing the second time", async ({
  client,
  app,
}) => {
  test.slow();
  const coordinator = await client("coordinator");
  const apply = ({ id, version }: Told, only: string) =>
    coordinator.call<Told>("POST", `${S}/imports/${id}/application`, {
      body: { only },
      headers: { "If-Match": `"${version}"` },
    });
  const wrong = await read(coordinator, app, systemList(false));
  expect(wrong).toMatchObject({ state: "ready", failure: null, headerRow: 3, outcome: null });
  expect(wrong.preview).toMatchObject({ create: 297, same: 0, refused: 3 });
  expect(wrong.preview.errors.map(({ row, column, code }) => [row, column, code])).toEqual(
    wrongRows.map(({ row, column, code }) => [row, column, code]),
  );
  expect(await apply(wrong, "all")).toMatchObject({ status: 422, body: { code: "import.hasErrors" } });
  const fields = ["contractEndsOn", "municipality", "system"];
  const mended = wrongRows.map(({ row, right }, place) => ({ row, field: fields[place], value: right }));
  const asked = await coordinator.call<Told>("PATCH", `${S}/imports/${wrong.id}`, {
    body: { mended },
    headers: { "If-Match": `"${wrong.version}"` },
  });
  expect(asked).toMatchObject({ status: 200, body: { state: "parsing", mended } });
  await doJobs(app);
  const right = (await coordinator.get<Told>(`${S}/imports/${wrong.id}`)).body;
  const applied = await apply(right, "all");
  expect(applied).toMatchObject({
    status: 200,
    body: { state: "applied", outcome: { created: 300, refused: 0 } },
  });
  expect(await apply(applied.body, "all")).toMatchObject({ status: 409, body: { code: "import.applied" } });
  const again = await read(coordinator, app, systemList(true));
  expect(again.preview).toMatchObject({ create: 0, same: 300, refused: 0 });
  expect((await apply(again, "valid")).body.outcome).toMatchObject({ created: 0, same: 300 });
  const page = await read(coordinator, app, Buffer.from("<html><table></table></html>"));
  expect(page).toMatchObject({ state: "failed", failure: "import.notWorkbook", preview: null });
});
