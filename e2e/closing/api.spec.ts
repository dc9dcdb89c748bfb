import { createHash } from "node:crypto";
import { readZip } from "../../lib/testing/read-zip";
import { PASSWORD } from "../support/actors";
import type { Client } from "../support/client";
import { query } from "../support/database";
import { expect, test } from "../support/fixtures";
import { makeReadyToSign, sign } from "../support/ready-delivery";

test.use({ isolated: true });

const S = "/api/v1/skanearkiv";

interface Closing {
  steps: { key: string; on: string | null; mayNow: boolean; waitsFor: string | null }[];
  disposal: { hold: string | null } | null;
  notApplicable: string[];
  version: number;
}

const read = async (client: Client, id: string) =>
  (await client.get<Closing>(`${S}/deliveries/${id}/closing`)).body;
/** Says the closing in the version that it has now. */
const put = async (client: Client, id: string, body: object) =>
  client.put<Closing & { code?: string }>(
    `${S}/deliveries/${id}/closing`,
    body,
    (await read(client, id)).version,
  );
const told = async (client: Client, id: string) =>
  (await client.get<{ status: string; installation: { id: string } }>(`${S}/deliveries/${id}`)).body;
const installation = async (client: Client, id: string) =>
  (await client.get<{ status: string }>(`${S}/installations/${id}`)).body.status;

const today = "2021-11-05";
const upToAccess = { receiptSentOn: today, accessClosedOn: today };
const decided = {
  decision: { reference: "KS 2021/300", paragraph: "14", date: today, body: "Kommunstyrelsen" },
  basis: "plan",
  consultedOn: "2021-10-01",
};
const disposed = { ...decided, carriedOutOn: today, by: "IT-enheten", method: "Raderat" };
const all = { ...upToAccess, disposal: disposed, readLicenceEndedOn: today, licenceEndedOn: today };

test("after the approval a delivery is closed step by step, held, opened again and its source wound up", async ({
  client,
}) => {
  const [coordinator, archivist] = [await client("coordinator"), await client("archivist", "trelleborg")];
  const { delivery, request } = await makeReadyToSign(archivist);

  expect(await put(archivist, delivery, { receiptSentOn: today })).toMatchObject({
    status: 409,
    body: { code: "closing.notApproved" },
  });
  await sign(archivist, request, PASSWORD);
  expect((await read(archivist, delivery)).steps[0]).toMatchObject({ key: "receipt", mayNow: true });
  const refused: [object, number, string][] = [
    [{ accessClosedOn: today }, 409, "closing.order"],
    [{ receiptSentOn: "2021-11-06" }, 422, "closing.inFuture"],
    [{ ...upToAccess, disposal: { ...disposed, hold: "Tvist" } }, 409, "closing.hold"],
  ];
  for (const [body, status, code] of refused)
    expect(await put(archivist, delivery, body)).toMatchObject({ status, body: { code } });

  expect((await put(archivist, delivery, upToAccess)).status).toBe(200);
  const held = await put(coordinator, delivery, { ...upToAccess, disposal: { ...decided, hold: "Tvist" } });
  expect(held.body.steps[3]).toMatchObject({ key: "disposed", mayNow: false, waitsFor: "closing.hold" });
  expect((await put(coordinator, delivery, { ...upToAccess, disposal: decided })).status).toBe(200);
  expect((await put(archivist, delivery, all)).status).toBe(200);
  const closed = await told(coordinator, delivery);
  expect(closed.status).toBe("closed");
  expect(await installation(coordinator, closed.installation.id)).toBe("woundUp");

  const back = { ...upToAccess, disposal: disposed, readLicenceEndedOn: today };
  expect(await put(coordinator, delivery, back)).toMatchObject({
    status: 422,
    body: { code: "closing.reasonMissing" },
  });
  expect((await put(archivist, delivery, { ...back, reason: "Fel" })).status).toBe(403);
  expect((await put(coordinator, delivery, { ...back, reason: "Licensen löper" })).status).toBe(200);
  expect((await told(coordinator, delivery)).status).toBe("approved");
  expect(await installation(coordinator, closed.installation.id)).not.toBe("woundUp");
  const history = await coordinator.get<{ items: { type: string; text: string }[] }>(
    `${S}/deliveries/${delivery}/history`,
  );
  expect(history.body.items.find(({ type }) => type === "closing.undone")?.text).toContain("Licensen löper");
});

test("a period of a system in use is closed and the system stays; all documents are taken out as one file", async ({
  client,
  app,
}) => {
  const [coordinator, archivist] = [await client("coordinator"), await client("archivist", "lund")];
  const { body } = await coordinator.get<{ items: { id: string }[] }>(
    `${S}/deliveries?system=w3d3&municipality=1281`,
  );
  const delivery = body.items[0]!.id;
  await query(
    app.database,
    "UPDATE delivery SET purpose = 'recurring', period_from = 2019, period_to = 2019 WHERE id = $1",
    [delivery],
  );
  const before = await installation(coordinator, (await told(coordinator, delivery)).installation.id);
  const aside = { ...upToAccess, disposal: disposed, notApplicable: ["readLicence", "licence"] };
  expect((await put(archivist, delivery, aside)).status).toBe(200);
  const { status, installation: of } = await told(coordinator, delivery);
  expect(status).toBe("closed");
  expect(await installation(coordinator, of.id)).toBe(before);

  const bytes = new TextEncoder().encode("Kvitto på leveransen");
  expect((await archivist.upload("skanearkiv", delivery, "kvitto.txt", bytes)).status).toBe(201);
  const answer = await archivist.fetch(`${S}/deliveries/${delivery}/record.zip`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/zip"]);
  const files = await readZip(Buffer.from(await answer.arrayBuffer()));
  const sums = files.get("sha256.txt")!.toString();
  expect(files.get("bilagor/001-kvitto.txt")?.toString()).toBe("Kvitto på leveransen");
  for (const [path, content] of files)
    if (path !== "sha256.txt")
      expect(sums).toContain(`${createHash("sha256").update(content).digest("hex")}  ${path}\n`);
});
