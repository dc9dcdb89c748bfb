import type { Client } from "../support/client";
import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";

interface Item {
  id: string;
  municipality: { code: string };
  installation: string | null;
  plannedFor: string | null;
  version: number;
}
interface Version {
  number: number;
  status: string;
  items: Item[];
  municipalities: { code: string; planned: number; delivered: number; share: string | null }[];
  fairness: { without: string[]; least: number; most: number; spread: number };
  warnings: { code: string; params: Record<string, unknown> }[];
  decision: { reference: string | null } | null;
  version: number;
}
interface Installation {
  id: string;
  municipality: { code: string };
}

/** All that the office's municipalities have of a system. */
async function installationsOf(client: Client, system: string): Promise<Installation[]> {
  const { body } = await client.get<{ items: Installation[] }>(
    `${S}/installations?system=${system}&limit=200`,
  );
  return body.items;
}

const match = (version: number) => ({ "If-Match": `"${version}"` });

test("a plan goes from draft to adoption, and what changes afterwards shows as a difference", async ({
  client,
}) => {
  const [coordinator, council, archivist] = [
    await client("coordinator"),
    await client("council"),
    await client("archivist", "trelleborg"),
  ];
  const plan = `${S}/plans/leveransplan-2022-2023`;
  const first = `${plan}/versions/1`;
  const read = async (who: Client, at: string) => (await who.get<Version>(at)).body;

  await test.step("the coordinator begins a draft and places deliveries", async () => {
    const years = { firstYear: 2022, lastYear: 2023 };
    const made = await coordinator.post(`${S}/plans`, { name: "Leveransplan 2022–2023", ...years });
    expect([made.status, made.body]).toEqual([
      201,
      expect.objectContaining({ key: "leveransplan-2022-2023", ...years, versions: [], version: 1 }),
    ]);
    for (const lastYear of [2021, 2032, 2051])
      expect(await coordinator.post(`${S}/plans`, { name: "Fel", firstYear: 2022, lastYear })).toMatchObject({
        status: 422,
        body: { code: "request.invalid", errors: [{ path: "lastYear", code: "plan.years" }] },
      });
    const draft = await coordinator.post(`${plan}/versions`, { from: null, criteria: "Alla omfattas" });
    expect([draft.status, draft.body]).toEqual([
      201,
      expect.objectContaining({ number: 1, status: "draft", criteria: "Alla omfattas", version: 1 }),
    ]);
    expect(await coordinator.post(`${plan}/versions`, {})).toMatchObject({
      status: 409,
      body: { code: "plan.draftExists" },
    });
    const installations = await installationsOf(coordinator, "w3d3");
    for (const [at, { id: installation }] of installations.entries()) {
      const plannedFor = `2022-${1 + (at % 4)}`;
      expect((await coordinator.post(`${first}/items`, { installation, plannedFor })).status).toBe(201);
    }
    const again = { installation: installations[0]!.id, plannedFor: "2023-1" };
    expect(await coordinator.post(`${first}/items`, again)).toMatchObject({
      status: 409,
      body: { code: "plan.itemExists" },
    });
    expect(await coordinator.post(`${first}/items`, { ...again, plannedFor: "2024-1" })).toMatchObject({
      status: 422,
      body: { code: "plan.outsideYears", errors: [{ path: "plannedFor" }] },
    });
    const told = await read(coordinator, first);
    expect(told.items).toHaveLength(installations.length);
    const planned = told.municipalities.reduce((sum, one) => sum + one.planned, 0);
    expect(planned).toBeLessThanOrEqual(installations.length);
    expect(told.fairness.without).toEqual(
      told.municipalities.filter((one) => one.planned + one.delivered === 0).map(({ code }) => code),
    );
    const without = told.warnings.filter(({ code }) => code === "plan.municipalityWithout");
    expect(without.map(({ params }) => params["municipality"])).toEqual(told.fairness.without);
  });

  await test.step("nobody else knows of the draft", async () => {
    for (const who of [council, archivist]) {
      expect((await who.get(first)).status).toBe(404);
      expect((await who.get(`${plan}/comparison?from=1&to=1`)).status).toBe(404);
      expect((await who.get<{ versions: unknown[] }>(plan)).body.versions).toEqual([]);
    }
    expect((await archivist.post(`${first}/items`, {})).status).toBe(403);
  });

  await test.step("a chip is moved by the version that was read", async () => {
    const { items } = await read(coordinator, first);
    const [item] = items;
    const at = `${first}/items/${item!.id}`;
    const patch = (version: number) =>
      coordinator.call("PATCH", at, { body: { plannedFor: "2023-4" }, headers: match(version) });
    expect(await patch(1)).toMatchObject({ status: 200, body: { plannedFor: "2023-4", version: 2 } });
    expect(await patch(1)).toMatchObject({
      status: 409,
      body: { code: "request.stale", current: { plannedFor: "2023-4", version: 2 } },
    });
    expect((await coordinator.call("PATCH", at, { body: { rank: 1 } })).status).toBe(428);
  });

  await test.step("it is proposed, and every member reads it as far as it is theirs", async () => {
    const { version } = await read(coordinator, first);
    expect(await coordinator.post(`${first}/adoption`, { decision: null }, match(version))).toMatchObject({
      status: 409,
      body: { code: "plan.notProposed" },
    });
    const proposed = await coordinator.post<Version>(`${first}/proposal`, undefined, match(version));
    expect([proposed.status, proposed.body.status]).toEqual([200, "proposed"]);
    const told = await read(archivist, first);
    const whole = await read(council, first);
    expect(told.items.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id));
    expect(told.municipalities).toEqual(whole.municipalities);
    for (const { municipality, installation } of told.items)
      expect(installation === null).toBe(municipality.code !== "1287");
  });

  await test.step("the council adopts it with its decision, once", async () => {
    const { version } = await read(council, first);
    const decision = {
      reference: "KS 2019/310",
      paragraph: "14",
      date: "2021-11-05",
      body: "Samverkansrådet",
    };
    const tomorrow = { decision: { ...decision, date: "2021-11-06" } };
    expect(await council.post(`${first}/adoption`, tomorrow, match(version))).toMatchObject({
      status: 422,
      body: { code: "decision.inFuture" },
    });
    expect(await coordinator.post(`${first}/adoption`, {}, match(version))).toMatchObject({
      status: 422,
      body: { code: "plan.decisionMissing" },
    });
    const both = await Promise.all(
      [council, council].map((who) => who.post(`${first}/adoption`, { decision }, match(version))),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await read(archivist, first)).toMatchObject({ status: "adopted", decision });
    const { version: now } = await read(coordinator, first);
    for (const call of [
      coordinator.call("PATCH", first, { body: { note: "x" }, headers: match(now) }),
      coordinator.call("DELETE", first, { headers: match(now) }),
      coordinator.post(`${first}/proposal`, undefined, match(now)),
    ])
      expect(await call).toMatchObject({ status: 409, body: { code: "plan.notDraft" } });
  });

  await test.step("the next draft begins where the adopted one stands, and what differs is told", async () => {
    const draft = (await coordinator.post<Version>(`${plan}/versions`, { from: 1, criteria: null })).body;
    const second = `${plan}/versions/${draft.number}`;
    const [moved, removed] = draft.items;
    const change = { body: { plannedFor: "2023-1", reason: "Vårens prov" }, headers: match(1) };
    await coordinator.call("PATCH", `${second}/items/${moved!.id}`, change);
    const gone = await coordinator.call("DELETE", `${second}/items/${removed!.id}`, { headers: match(1) });
    expect(gone.status).toBe(204);
    const [procapita] = await installationsOf(coordinator, "procapita-vard-och-omsorg");
    await coordinator.post(`${second}/items`, { installation: procapita!.id, scope: { periodTo: 2015 } });
    const { body: difference } = await coordinator.get(`${plan}/comparison?from=1&to=${draft.number}`);
    expect(difference).toMatchObject({
      added: [{ installation: procapita!.id, plannedFor: null, scope: { periodTo: 2015 } }],
      removed: [{ municipality: removed!.municipality }],
      moved: [{ item: { id: moved!.id, reason: "Vårens prov" }, from: moved!.plannedFor, to: "2023-1" }],
      kept: draft.items.length - 2,
    });
    expect((await council.get(`${plan}/comparison?from=1&to=${draft.number}`)).status).toBe(404);
    const { version } = await read(coordinator, second);
    expect((await coordinator.call("DELETE", second, { headers: match(version) })).status).toBe(204);
  });

  await test.step("what has happened is told, and the list says how the plan stands", async () => {
    const { body } = await coordinator.get<{ items: { type: string; text: string }[] }>(
      `${plan}/history?limit=200`,
    );
    expect(body.items.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        "plan.added",
        "plan.draftBegun",
        "plan.itemMoved",
        "plan.proposed",
        "plan.adopted",
      ]),
    );
    const adopted = body.items.find(({ type }) => type === "plan.adopted");
    expect(adopted?.text).toContain("Version 1. Samverkansrådet 2021-11-05, § 14, KS 2019/310");
    const list = await archivist.get<{ items: { key: string; versions: { status: string }[] }[] }>(
      `${S}/plans`,
    );
    expect(list.body.items[0]).toMatchObject({
      key: "leveransplan-2022-2023",
      versions: [{ status: "adopted" }],
    });
    const file = await archivist.fetch(`${S}/exports/plans?format=csv`);
    expect([file.status, await file.text()]).toEqual([
      200,
      expect.stringContaining("Leveransplan 2022–2023"),
    ]);
  });
});
