import { createHash } from "node:crypto";
import { PASSWORD } from "../support/actors";
import { expect, test } from "../support/fixtures";
import { doJobs } from "../support/jobs";
import { assessReopened, makeReadyToSign } from "../support/ready-delivery";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";

interface Item {
  id: string;
  version: number;
  status: string;
}
interface Delivery extends Item {
  phase: { key: string; stage: string };
  controlPoints: {
    id: string;
    number: number;
    category: string;
    result: string;
    severity: string;
    earlier: { result: string; note: string | null; round: number } | null;
    version: number;
  }[];
  approval: { id: string; decision: string; level: string } | null;
}
interface List<T> {
  items: T[];
  nextCursor: string | null;
}

test("the working day through the API's paths alone", async ({ app, client }) => {
  test.setTimeout(120_000);
  const archivist = await client("archivist", "trelleborg");
  const list = await archivist.get<List<Item>>(`${S}/deliveries?system=w3d3&phase=controlled`);
  expect(list.body.items).toHaveLength(1);
  const id = list.body.items[0]!.id;

  const before = await archivist.get<Delivery>(`${S}/deliveries/${id}`);
  expect(before.headers.get("etag")).toBe(`"${before.body.version}"`);
  const notReady = await archivist.post<{ code: string; errors: unknown[] }>(
    `${S}/deliveries/${id}/approval-requests`,
    { message: null },
  );
  expect([notReady.status, notReady.body.code, notReady.body.errors.length]).toEqual([
    409,
    "approval.notReady",
    5,
  ]);

  const bytes = new TextEncoder().encode("stickprov");
  const file = await archivist.upload("skanearkiv", id, "stickprov åäö.txt", bytes);
  expect([file.status, file.body.sha256]).toEqual([201, createHash("sha256").update(bytes).digest("hex")]);
  for (const point of before.body.controlPoints.filter(
    (p) => p.severity === "blocking" && p.result === "notStarted",
  )) {
    const body = { result: "passed", measuredValue: "20", note: "ok", evidenceFileIds: [file.body.id] };
    const saved = await archivist.put<{ version: number; evidence: unknown[] }>(
      `${S}/deliveries/${id}/control-points/${point.id}`,
      body,
      point.version,
    );
    expect([saved.status, saved.body.version, saved.body.evidence.length]).toEqual([
      200,
      point.version + 1,
      1,
    ]);
  }

  const request = await archivist.post<Item>(`${S}/deliveries/${id}/approval-requests`, { message: "klart" });
  expect([request.status, request.body.status]).toEqual([201, "open"]);
  const prepared = await archivist.post<{ id: string; canonical: string; digest: string }>(
    `${S}/approval-requests/${request.body.id}/statement`,
    { decision: "approved", remarks: null, language: "sv" },
  );
  expect(prepared.status).toBe(201);
  expect(createHash("sha256").update(prepared.body.canonical).digest("hex")).toBe(prepared.body.digest);
  const signature = {
    statementId: prepared.body.id,
    digest: prepared.body.digest,
    method: "password",
    password: PASSWORD,
  };
  const path = `${S}/approval-requests/${request.body.id}/signature`;
  const signed = await archivist.post<{ id: string; level: string; audit: { stream: string } }>(
    path,
    signature,
  );
  expect([signed.status, signed.body.level, signed.body.audit.stream]).toEqual([
    201,
    "L0",
    "skanearkiv/1287",
  ]);

  const document = `${S}/approvals/${signed.body.id}/document.pdf`;
  const early = await archivist.get<{ code: string }>(document);
  expect([early.status, early.body.code, early.headers.get("retry-after")]).toEqual([
    503,
    "approval.documentPending",
    "2",
  ]);
  await doJobs(app);
  const pdf = await archivist.fetch(document);
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");

  for (const kind of ["coordinator", "council"] as const) {
    const after = await (await client(kind)).get<Delivery>(`${S}/deliveries/${id}`);
    expect([after.body.status, after.body.phase.stage]).toEqual(["approved", "accepted"]);
    expect(after.body.approval).toEqual({ id: signed.body.id, decision: "approved", level: "L0" });
  }
  const events = await (await client("coordinator")).get<List<{ type: string }>>(`${S}/audit-events?limit=3`);
  expect(events.body.items.map((event) => event.type)).toContain("approval.signed");
});

test("of three who sign at once one wins, and a repeated call changes nothing", async ({ client }) => {
  const archivist = await client("archivist", "trelleborg");
  const { body } = await archivist.get<List<Item>>(`${S}/deliveries?system=w3d3`);
  const id = body.items[0]!.id;
  const delivery = (await archivist.get<Delivery>(`${S}/deliveries/${id}`)).body;
  for (const point of delivery.controlPoints.filter((p) => p.result === "notStarted"))
    await archivist.put(
      `${S}/deliveries/${id}/control-points/${point.id}`,
      { result: "passed" },
      point.version,
    );
  const request = await archivist.post<Item>(`${S}/deliveries/${id}/approval-requests`, { message: null });
  const at = `${S}/approval-requests/${request.body.id}`;
  const prepare = () =>
    archivist.post<{ id: string; digest: string }>(`${at}/statement`, {
      decision: "approved",
      remarks: null,
      language: "en",
    });
  const statements = [await prepare(), await prepare(), await prepare()];
  const keys = statements.map(() => crypto.randomUUID());
  const sign = (index: number) => {
    const { id: statementId, digest } = statements[index]!.body;
    const content = { statementId, digest, method: "password", password: PASSWORD };
    return archivist.post<{ id: string; code?: string }>(`${at}/signature`, content, {
      "Idempotency-Key": keys[index],
    });
  };
  const answers = await Promise.all([sign(0), sign(1), sign(2)]);
  expect(answers.map((a) => a.status).sort()).toEqual([201, 409, 409]);
  const losers = answers.filter((a) => a.status === 409);
  expect(losers.map((a) => a.body.code)).toEqual(["approval.alreadySigned", "approval.alreadySigned"]);
  const winner = answers.findIndex((a) => a.status === 201);
  const again = await sign(winner);
  expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([201, "true"]);
  expect(again.body.id).toBe(answers[winner]!.body.id);
});

test("a rejection and the second round through the API's paths alone", async ({ client }) => {
  const archivist = await client("archivist", "trelleborg");
  const { delivery, request } = await makeReadyToSign(archivist);
  const read = async () => (await archivist.get<Delivery>(`${S}/deliveries/${delivery}`)).body;
  const at = `${S}/approval-requests/${request}`;
  const prepared = await archivist.post<{ id: string; digest: string }>(`${at}/statement`, {
    decision: "rejected",
    remarks: "stickproven stämmer inte",
    points: [25],
    language: "sv",
  });
  const { id: statementId, digest } = prepared.body;
  const signature = { statementId, digest, method: "password", password: PASSWORD };
  expect((await archivist.post(`${at}/signature`, signature)).status).toBe(201);

  const rejected = await read();
  const earlier = { result: "passed", note: null, round: 1 };
  const named = rejected.controlPoints.find(({ number }) => number === 25)!;
  expect([rejected.status, named.result, named.earlier]).toEqual(["rejected", "reopened", earlier]);
  const reopened = rejected.controlPoints.filter(({ result }) => result === "reopened");
  const kept = rejected.controlPoints.filter(({ result }) => result === "passed");
  expect(new Set(reopened.filter(({ number }) => number !== 25).map(({ category }) => category))).toEqual(
    new Set(["package", "files", "completeness"]),
  );
  expect(kept.every((point) => point.earlier?.result === "passed")).toBe(true);
  const ask = () =>
    archivist.post<{ code: string; errors: { number?: number }[] }>(
      `${S}/deliveries/${delivery}/approval-requests`,
      { message: null },
    );
  const refused = await ask();
  expect([refused.status, refused.body.code]).toEqual([409, "approval.notReady"]);
  expect(refused.body.errors.flatMap(({ number }) => number ?? []).sort((a, b) => a - b)).toEqual(
    reopened.map(({ number }) => number),
  );
  await assessReopened(archivist, delivery);
  expect((await ask()).status).toBe(201);
});
