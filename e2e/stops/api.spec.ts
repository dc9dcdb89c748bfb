import { createHash, randomUUID } from "node:crypto";
import type { Client } from "../support/client";
import { expect, test } from "../support/fixtures";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";
/** SkånEarkiv's day. */
const TODAY = "2021-11-05";

interface Delivery {
  id: string;
  municipality: { code: string };
  system: { key: string };
  blocked: { by: string; since: string; reason: string; stop: string } | null;
  stops: number;
  version: number;
}
interface Stop {
  id: string;
  number: string;
  status: string;
  days: number;
  deliveries: { id: string; municipality: { code: string } }[];
  others: number;
  promisedFor: string | null;
  timesMoved: number;
  entries: { text: string; shared: boolean; files: { fileId: string }[] }[];
  escalation: { step: string }[];
  version: number;
  code?: string;
}
interface List<T> {
  items: T[];
}

const match = (version: number) => ({ "If-Match": `"${version}"` });
const deliveriesOf = async (who: Client) =>
  (await who.get<List<Delivery>>(`${S}/deliveries?limit=200`)).body.items;
const w3d3 = async (who: Client, code: string) =>
  (await deliveriesOf(who)).find((one) => one.system.key === "w3d3" && one.municipality.code === code)!;

test("the office's stops are one entry against the supplier of its e-archive, read as far as one may", async ({
  client,
}) => {
  const [coordinator, archivist, neighbour, council, vendor] = [
    await client("coordinator"),
    await client("archivist", "trelleborg"),
    await client("archivist", "skurup"),
    await client("council"),
    await client("vendor"),
  ];
  const stops = async (who: Client) => (await who.get<List<Stop>>(`${S}/stops`)).body.items;
  const [stop] = await stops(coordinator);
  expect(stop).toMatchObject({ number: "S-2021-001", vendor: { key: "visma" }, closedOn: null, others: 0 });
  expect(stop!.deliveries.map(({ municipality }) => municipality.code).sort()).toEqual([
    "1281",
    "1287",
    "1292",
  ]);
  expect(stop!.escalation.map(({ step }) => step)).toEqual(["dialogue", "contract", "association"]);
  expect(await stops(council)).toMatchObject([{ number: "S-2021-001", others: 0 }]);
  const [mine] = await stops(archivist);
  expect([mine!.deliveries.map(({ municipality }) => municipality.code), mine!.others]).toEqual([
    ["1287"],
    2,
  ]);
  expect(await stops(neighbour)).toEqual([]);
  const [theirs] = await stops(vendor);
  expect(theirs).toMatchObject({ clause: null, costOrePerMonth: null, complaint: null, escalation: [] });
  // Each of the three deliveries says which stop holds it.
  const held = (await deliveriesOf(coordinator)).filter(({ blocked }) => blocked);
  expect(held.map(({ blocked, stops: n }) => [blocked?.stop, n])).toEqual(Array(3).fill(["S-2021-001", 1]));
  const found = await coordinator.get<List<{ kind: string; href: string }>>(`${S}/search?q=S-2021-001`);
  expect(found.body.items).toMatchObject([{ kind: "stop", href: `/skanearkiv/stops/${stop!.id}` }]);
  const unfound = await neighbour.get<List<unknown>>(`${S}/search?q=S-2021-001`);
  expect(unfound.body.items).toEqual([]);
});

test("a stop is registered, answered, promised, complained of, taken further, mended and closed", async ({
  client,
}) => {
  const [coordinator, archivist, vendor] = [
    await client("coordinator"),
    await client("archivist", "trelleborg"),
    await client("vendor"),
  ];
  const own = await w3d3(coordinator, "1287");
  const other = await w3d3(coordinator, "1264");
  const begun = {
    by: "vendor",
    vendor: "visma",
    deliveries: [own.id, other.id],
    title: "E-arkivet tar inte emot paketen",
    reason: "Inläsningen stannar vid 80 procent.",
    since: "2021-10-01",
    clause: "HEMLIG 7.3",
    costOrePerMonth: 4_800_000,
  };
  const made = await coordinator.post<Stop>(`${S}/stops`, begun);
  expect([made.status, made.body]).toEqual([
    201,
    expect.objectContaining({ status: "reported", days: 35, version: 1, others: 0 }),
  ]);
  // The year in which it is registered, by the clock on the wall: the office's own stands still.
  const { number } = made.body;
  expect(number).toMatch(/^S-\d{4}-001$/);
  const at = `${S}/stops/${made.body.id}`;
  const read = async (who: Client) => (await who.get<Stop>(at)).body;

  await test.step("each delivery says so, and the list by any open stop", async () => {
    expect((await w3d3(archivist, "1287")).blocked).toEqual({
      by: "vendor",
      since: "2021-10-01",
      reason: begun.reason,
      stop: number,
    });
    const mine = await archivist.post<Stop>(`${S}/stops`, {
      ...{ by: "office", deliveries: [own.id], title: "Testmiljön", reason: "Upptagen.", since: TODAY },
    });
    expect(mine.status).toBe(201);
    const listed = await archivist.get<List<Delivery>>(`${S}/deliveries?blocked=office`);
    expect(listed.body.items.map(({ id, stops }) => [id, stops])).toEqual([[own.id, 2]]);
    const closing = { on: TODAY, outcome: "withdrawn", note: null };
    const path = `${S}/stops/${mine.body.id}/closing`;
    expect((await archivist.post(path, closing)).status).toBe(428);
    expect((await archivist.post<Stop>(path, closing, match(1))).body.status).toBe("closed");
    expect((await archivist.post(path, closing, match(2))).body["code"]).toBe("stop.closed");
  });

  await test.step("the vendor of the e-archive sees it, though others made the system", async () => {
    const seen = await read(vendor);
    expect(seen.deliveries.map(({ municipality }) => municipality.code).sort()).toEqual(["1264", "1287"]);
    expect(JSON.stringify(seen)).not.toContain("HEMLIG");
    const promise = (promisedFor: string) => vendor.post<Stop>(`${at}/promises`, { promisedFor, note: null });
    expect(await promise("2021-11-04")).toMatchObject({
      status: 422,
      body: { errors: [{ path: "promisedFor", code: "stop.promiseInPast" }] },
    });
    expect((await promise("2021-11-20")).status).toBe(201);
    await promise("2021-12-10");
    expect((await promise("2022-01-15")).body).toMatchObject({
      promisedFor: "2022-01-15",
      timesMoved: 2,
      status: "confirmed",
    });
    expect((await vendor.post(`${at}/entries`, { text: "x", shared: false })).status).toBe(422);
    for (const [method, path, body] of [
      ["PATCH", at, { clause: "1" }],
      ["POST", `${at}/escalations`, { step: "dialogue", on: TODAY }],
      ["POST", `${at}/closing`, { on: TODAY, outcome: "solved" }],
    ] as const)
      expect((await vendor.call(method, path, { body, headers: match(4) })).status).toBe(403);
  });

  await test.step("files are read with the entry that shows them", async () => {
    const bytes = new TextEncoder().encode("felrapport");
    const add = async (shared: boolean) => {
      const file = await coordinator.post<{ id: string }>(`${S}/files?subject=stop:${made.body.id}`, bytes, {
        "Content-Type": "application/octet-stream",
        "X-File-Name": "felrapport.txt",
        "X-Content-SHA256": createHash("sha256").update(bytes).digest("hex"),
      });
      expect(file.status).toBe(201);
      const said = { text: shared ? "Se rapporten" : "HEMLIG rapport", shared, fileIds: [file.body.id] };
      expect((await coordinator.post(`${at}/entries`, said)).status).toBe(201);
      return file.body.id;
    };
    const [shared, inside] = [await add(true), await add(false)];
    // At the files' own address and no other, though the stop is several municipalities'.
    expect((await vendor.fetch(`${at}/files/${shared}`)).status).toBe(404);
    const openedBy = async (who: Client, file: string) => (await who.fetch(`${S}/files/${file}`)).status;
    expect([await openedBy(vendor, shared), await openedBy(vendor, inside)]).toEqual([200, 403]);
    expect([await openedBy(archivist, shared), await openedBy(archivist, inside)]).toEqual([200, 200]);
    expect((await (await client("archivist", "bjuv")).fetch(`${S}/files/${inside}`)).status).toBe(404);
    const foreign = { text: "x", shared: true, fileIds: [randomUUID()] };
    expect((await coordinator.post(`${at}/entries`, foreign)).status).toBe(422);
    expect((await read(vendor)).entries.map(({ text }) => text)).toEqual(["Se rapporten"]);
  });

  await test.step("the coordinator complains and goes further; two at once by version", async () => {
    const { version } = await read(coordinator);
    const complaint = { on: "2021-11-01", reference: "KS 2021/1", remedyBy: "2021-12-01" };
    const change = () =>
      coordinator.call<Stop>("PATCH", at, { body: { complaint }, headers: match(version) });
    const answers = await Promise.all([change(), change()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    for (const step of ["dialogue", "complaint", "association"])
      expect((await coordinator.post(`${at}/escalations`, { step, on: TODAY, note: null })).status).toBe(201);
    expect(await coordinator.post(`${at}/escalations`, { step: "contract", on: TODAY })).toMatchObject({
      status: 409,
      body: { code: "stop.escalatedFurther" },
    });
    expect(await read(vendor)).toMatchObject({ complaint: null, escalation: [] });
  });

  await test.step("what happened stands once in its history and in each municipality's log", async () => {
    const history = await coordinator.get<List<{ type: string }>>(`${at}/history`);
    const types = history.body.items.map(({ type }) => type);
    expect(types.filter((type) => type === "stop.registered")).toHaveLength(1);
    expect(types.filter((type) => type === "stop.promised")).toHaveLength(3);
    expect((await vendor.get<List<unknown>>(`${at}/history`)).body.items).toEqual([]);
    const log = await coordinator.get<List<{ stream: string }>>(
      `${S}/audit-events?type=stop.escalated&limit=200`,
    );
    expect(new Set(log.body.items.map(({ stream }) => stream))).toEqual(
      new Set(["skanearkiv/1264", "skanearkiv/1287"]),
    );
  });

  await test.step("it is mended, and closed within its days", async () => {
    const mended = await vendor.post<Stop>(
      `${at}/mended`,
      { on: TODAY, note: "Rättat." },
      match((await read(vendor)).version),
    );
    expect([mended.status, mended.body.status]).toEqual([200, "actionDelivered"]);
    for (const [on, code] of [
      ["2021-09-30", "stop.beforeSince"],
      ["2021-11-06", "stop.inFuture"],
    ])
      expect(
        await coordinator.post(`${at}/closing`, { on, outcome: "solved" }, match(mended.body.version)),
      ).toMatchObject({ status: 422, body: { errors: [{ path: "on", code }] } });
    const closed = await coordinator.post<Stop>(
      `${at}/closing`,
      { on: TODAY, outcome: "solved", note: "HEMLIG slutsats" },
      match(mended.body.version),
    );
    expect([closed.status, closed.body]).toEqual([
      200,
      expect.objectContaining({ status: "closed", closedOn: TODAY, outcome: "solved" }),
    ]);
    expect((await w3d3(archivist, "1287")).blocked).toBeNull();
  });

  await test.step("the vendor is told none of what is kept from it, on any page, in the file or in its news", async () => {
    for (const path of [
      `/skanearkiv/stops/${made.body.id}`,
      "/skanearkiv/stops",
      "/skanearkiv/vendors/visma",
      "/skanearkiv",
      `${S}/stops?open=no`,
      `${S}/exports/stops?format=csv`,
      `${S}/changes`,
      `${S}/search?q=HEMLIG`,
      `/skanearkiv/search?q=${number}`,
    ]) {
      const text = await (await vendor.fetch(path)).text();
      expect([path, text.includes("HEMLIG"), text.includes("KS 2021/1")]).toEqual([path, false, false]);
    }
    for (const path of ["audit-events", "notifications"])
      expect((await vendor.get(`${S}/${path}`)).status).toBe(403);
  });
});

test("what cannot be so is refused: tomorrow, another's delivery, another vendor's stop", async ({
  client,
}) => {
  const [coordinator, archivist, vendor] = [
    await client("coordinator"),
    await client("archivist", "trelleborg"),
    await client("vendor"),
  ];
  const own = await w3d3(coordinator, "1287");
  const other = await w3d3(coordinator, "1264");
  const begun = { by: "vendor", vendor: "formpipe", title: "Uttaget", reason: "Utreds.", since: TODAY };
  const errorsOf = async (who: Client, body: object) => {
    const { status, body: answer } = await who.post<{ errors?: { path: string; code: string }[] }>(
      `${S}/stops`,
      { ...begun, deliveries: [own.id], ...body },
    );
    return [status, answer.errors?.map(({ path, code }) => [path, code])];
  };
  expect(await errorsOf(coordinator, { since: "2021-11-06" })).toEqual([422, [["since", "stop.inFuture"]]]);
  expect(await errorsOf(archivist, { deliveries: [other.id] })).toEqual([
    422,
    [["deliveries.0", "stop.unknownDelivery"]],
  ]);
  expect(await errorsOf(archivist, { deliveries: [randomUUID()] })).toEqual([
    422,
    [["deliveries.0", "stop.unknownDelivery"]],
  ]);
  expect((await errorsOf(coordinator, { deliveries: [] }))[0]).toBe(422);
  expect((await errorsOf(coordinator, { vendor: "nobody" }))[0]).toBe(422);
  const made = await coordinator.post<Stop>(`${S}/stops`, { ...begun, deliveries: [own.id] });
  const at = `${S}/stops/${made.body.id}`;
  for (const [path, body] of [
    ["promises", { promisedFor: "2021-12-01" }],
    ["entries", { text: "x", shared: true }],
    ["mended", { on: TODAY }],
  ] as const)
    expect((await vendor.post(`${at}/${path}`, body, match(1))).status).toBe(404);
  expect((await vendor.get(at)).status).toBe(404);
});
