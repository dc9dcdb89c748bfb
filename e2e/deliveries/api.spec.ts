import { randomUUID } from "node:crypto";
import type { Client } from "../support/client";
import { expect, test } from "../support/fixtures";
import { PASSWORD } from "../support/actors";
import { makeReadyToSign } from "../support/ready-delivery";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";

interface Delivery {
  id: string;
  number: string;
  round: number;
  version: number;
  plannedFor: string | null;
  phase: { key: string };
  conditions: { key: string; met: boolean; params: Record<string, unknown> }[];
}
interface Remark {
  id: string;
  text: string;
  responsible: { id: string; name: string } | null;
  clearedOn: string | null;
}
interface Bulk {
  items: { id: string; ok: boolean; code: string | null }[];
}

const match = (version: number) => ({ "If-Match": `"${version}"` });
const read = async (who: Client, id: string) => (await who.get<Delivery>(`${S}/deliveries/${id}`)).body;

/** A pay system that two municipalities run, and a plan in force that has the first one's. */
async function prepare(coordinator: Client, council: Client): Promise<string> {
  const installations: string[] = [];
  for (const municipality of ["1287", "1281"]) {
    const system = { name: "Lönebas", vendor: null };
    const made = await coordinator.post<{ id: string }>(`${S}/installations`, { municipality, system });
    installations.push(made.body.id);
  }
  const plan = `${S}/plans/leveransplan-2022`;
  await coordinator.post(`${S}/plans`, { name: "Leveransplan 2022", firstYear: 2022, lastYear: 2022 });
  await coordinator.post(`${plan}/versions`, { from: null, criteria: "Alla omfattas" });
  const first = `${plan}/versions/1`;
  const item = await coordinator.post<{ id: string }>(`${first}/items`, {
    installation: installations[0],
    plannedFor: "2022-1",
  });
  const version = async () => (await coordinator.get<{ version: number }>(first)).body.version;
  await coordinator.post(`${first}/proposal`, undefined, match(await version()));
  const decision = { reference: "SR 2021/7", paragraph: "4", date: "2021-11-04", body: "Samverkansrådet" };
  const adopted = await council.post(`${first}/adoption`, { decision }, match(await version()));
  expect(adopted.status).toBe(200);
  return item.body.id;
}

const of = { system: "lonebas", template: "register" };
const said = {
  receivedOn: "2021-11-02",
  packageName: "lonebas-1.zip",
  packageSha256: "0123456789abcdef".repeat(4),
  packageBytes: 8_400_000_000,
  objectCount: 48_211,
  fileCount: 212_904,
  reason: null,
};

test("deliveries are made of the plan and beside it, receive their packages, and are changed together", async ({
  client,
}) => {
  const [coordinator, council, archivist, vendor] = [
    await client("coordinator"),
    await client("council"),
    await client("archivist", "trelleborg"),
    await client("vendor"),
  ];
  const planItem = await prepare(coordinator, council);
  const body = { ...of, municipality: "1287", kind: "ordinary", planItem };
  const planned = await coordinator.post<Delivery>(`${S}/deliveries`, body);
  const urgent = { ...of, municipality: "1281", kind: "urgent", financing: "separate" };

  await test.step("one of an item of the plan takes its quarter, and the item names it", async () => {
    expect(planned).toMatchObject({ status: 201, body: { plannedFor: "2022-1", round: 1 } });
    expect(planned.body.number).toMatch(/^L-\d{4}-\d{3}$/);
    const version = await council.get<{ items: { id: string; delivery: { id: string } | null }[] }>(
      `${S}/plans/leveransplan-2022/versions/1`,
    );
    const item = version.body.items.find(({ id }) => id === planItem);
    expect(item!.delivery).toMatchObject({ id: planned.body.id });
    expect(await coordinator.post(`${S}/deliveries`, body)).toMatchObject({
      status: 409,
      body: { code: "delivery.alreadyGoing" },
    });
  });

  await test.step("an urgent one says who pays for it", async () => {
    expect(await coordinator.post(`${S}/deliveries`, urgent)).toMatchObject({
      status: 422,
      body: { code: "delivery.financingMissing" },
    });
  });
  const financingNote = "Förvaltningen betalar.";
  const beside = await coordinator.post<Delivery>(`${S}/deliveries`, { ...urgent, financingNote });
  expect(beside).toMatchObject({ status: 201, body: { kind: "urgent", plannedFor: null } });

  await test.step("what the next phase asks for is told before the step, to whoever reads it", async () => {
    const { conditions } = await read(archivist, planned.body.id);
    for (const { key, met, params } of conditions)
      expect([key, typeof met, typeof params["phase"]]).toEqual([key, "boolean", "string"]);
  });

  await test.step("a round takes one package; the office alone begins another", async () => {
    const rounds = `${S}/deliveries/${planned.body.id}/rounds`;
    const wrong = [
      [{ receivedOn: "2021-11-06" }, "receivedOn"],
      [{ packageSha256: "abc" }, "packageSha256"],
      [{ objectCount: -1 }, "objectCount"],
    ] as const;
    for (const [more, path] of wrong)
      expect(await archivist.post(rounds, { ...said, ...more })).toMatchObject({
        status: 422,
        body: { errors: [{ path }] },
      });
    expect(await archivist.post(rounds, said)).toMatchObject({
      status: 201,
      body: { ...said, number: 1, outcome: "open" },
    });
    for (const [who, reason] of [
      [coordinator, null],
      [archivist, "fel paket"],
    ] as const)
      expect(await who.post(rounds, { ...said, reason })).toMatchObject({
        status: 409,
        body: { code: "round.hasPackage" },
      });
    expect((await vendor.post(rounds, said)).status).toBe(403);
    expect(await coordinator.post(rounds, { ...said, reason: "halva uttaget" })).toMatchObject({
      status: 201,
      body: { number: 2, reason: null },
    });
    expect((await read(archivist, planned.body.id)).round).toBe(2);
  });

  await test.step("many are changed at once, each by itself, and what is refused says why", async () => {
    const missing = randomUUID();
    const ids = [planned.body.id, beside.body.id, missing];
    const { phase } = await read(coordinator, planned.body.id);
    const steps = await coordinator.post<Bulk>(`${S}/deliveries/bulk`, { ids, change: { phase: phase.key } });
    expect(steps.body.items.map(({ code }) => code)).toEqual([
      "phase.alreadyThere",
      "phase.alreadyThere",
      "request.notFound",
    ]);
    const days = { dueOn: "2022-03-31", comment: "Gemensam dag" };
    const changed = await coordinator.post<Bulk>(`${S}/deliveries/bulk`, { ids, change: days });
    expect(changed.body).toEqual({
      items: [
        { id: ids[0], ok: true, code: null },
        { id: ids[1], ok: true, code: null },
        { id: missing, ok: false, code: "request.notFound" },
      ],
    });
    expect((await vendor.post(`${S}/deliveries/bulk`, { ids, change: days })).status).toBe(403);
    const own = await archivist.post<Bulk>(`${S}/deliveries/bulk`, { ids, change: { comment: "Sett" } });
    expect(own.body.items.map(({ code }) => code)).toEqual([null, "request.notFound", "request.notFound"]);
  });
});

test("what remains of an approval is a list of tasks, kept by those who move it and cleared by who answers", async ({
  client,
}) => {
  const archivist = await client("archivist", "trelleborg");
  const manager = await client("systemManager", "trelleborg");
  const vendor = await client("vendor");
  const { delivery, request } = await makeReadyToSign(archivist);
  const at = `${S}/deliveries/${delivery}/remarks`;
  const { version: before } = await read(archivist, delivery);
  expect(await archivist.put(at, { remarks: [] }, before)).toMatchObject({
    status: 409,
    body: { code: "remark.notWithRemarks" },
  });
  const signing = `${S}/approval-requests/${request}`;
  const decided = { decision: "approvedWithRemarks", remarks: "Två bilagor saknas.", language: "sv" };
  const statement = await archivist.post<{ id: string; digest: string }>(`${signing}/statement`, decided);
  const { id: statementId, digest } = statement.body;
  const signature = { statementId, digest, method: "password", password: PASSWORD };
  expect((await archivist.post(`${signing}/signature`, signature)).status).toBe(201);

  const list = async (who: Client) => (await who.get<{ remarks: Remark[]; version: number }>(at)).body;
  const signed = await list(archivist);
  expect(signed.remarks).toMatchObject([{ text: "Två bilagor saknas.", responsible: null, clearedOn: null }]);
  const people = await archivist.get<{ items: { id: string; role: string }[] }>(
    `${S}/deliveries/${delivery}/people`,
  );
  const responsible = people.body.items.find(({ role }) => role === "systemManager")!.id;
  const first = { id: signed.remarks[0]!.id, text: "Bilaga 3 saknas.", responsible, dueOn: "2021-12-31" };
  const put = await archivist.put<{ remarks: Remark[]; version: number }>(
    at,
    { remarks: [first, { text: "Förteckningen" }] },
    signed.version,
  );
  expect(put).toMatchObject({
    status: 200,
    body: { remarks: [{ text: first.text, dueOn: first.dueOn }, {}] },
  });
  expect(put.headers.get("etag")).toBe(`"${put.body.version}"`);
  expect((await archivist.put(at, { remarks: [] }, signed.version)).status).toBe(409);

  const told = await manager.get<{ items: { type: string }[] }>(`${S}/notifications`);
  expect(told.body.items.map(({ type }) => type)).toContain("remark.assigned");
  const known = (await list(manager)).remarks.map((one) => ({
    ...one,
    responsible: one.responsible?.id ?? null,
  }));
  const { version } = put.body;
  expect((await manager.put(at, { remarks: known.slice(0, 1) }, version)).status).toBe(403);
  const cleared = [{ ...known[0]!, clearedOn: "2021-11-05" }, known[1]!];
  expect(await manager.put(at, { remarks: cleared }, version)).toMatchObject({
    status: 200,
    body: { remarks: [{ clearedOn: "2021-11-05" }, { clearedOn: null }] },
  });
  expect((await vendor.get(at)).status).toBe(403);
});
