import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { systemClock } from "@/lib/platform/clock";
import { archivistOf, fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import type { MadeDelivery } from "@/lib/testing/deliveries";
import type { StatementBody } from "../schema";
import { getApprovalDocument } from "./get-document";
import { prepareStatement } from "./prepare-statement";
import { requestApproval } from "./request-approval";
import { signApproval } from "./sign-approval";
import { storeDocument } from "./store-document";
import { storeMissingDocuments } from "./store-missing-documents";

const db = useTestDatabase();
const PASSWORD = "arkivlots-demo-2026";

let archivist: Actor;
let delivery: MadeDelivery;
let requestId: string;

beforeEach(async () => {
  await db.rows("owner", "DELETE FROM rate_limit");
  archivist = await archivistOf(db, "trelleborg");
  delivery = await aDemoDelivery(db);
  const asked = await perform(requestApproval, archivist, {
    params: { id: delivery.id },
    body: { message: null, diaryNumber: null },
  });
  requestId = asked.id;
});

const prepare = (body: Partial<StatementBody> = {}) =>
  perform(prepareStatement, archivist, {
    params: { id: requestId },
    body: { decision: "approved", remarks: null, points: [], language: "sv", ...body },
    clock: fixedClock(),
  });

async function signed(): Promise<string> {
  const { id: statementId, digest } = await prepare();
  const { id } = await perform(signApproval, archivist, {
    params: { id: requestId },
    body: { statementId, digest, method: "password", password: PASSWORD },
    clock: fixedClock(),
  });
  return id;
}

const fetchDocument = (id: string) =>
  perform(getApprovalDocument, archivist, { params: { id }, body: undefined });
const bytesOf = async (id: string) => buffer((await (await fetchDocument(id)).open()) as Readable);

describe("a signed decision's document", () => {
  it("is not given out before it is stored, and is then the same bytes each time", async () => {
    const id = await signed();
    await expect(fetchDocument(id)).rejects.toMatchObject({
      code: "approval.documentPending",
      retryAfterSeconds: 2,
    });
    const { officeId, municipalityId } = delivery;
    await storeDocument({ approvalId: id, officeId, municipalityId });
    const first = await bytesOf(id);
    expect(first.subarray(0, 5).toString()).toBe("%PDF-");
    await storeDocument({ approvalId: id, officeId, municipalityId });
    expect((await bytesOf(id)).equals(first)).toBe(true);
    expect(await fetchDocument(id)).toMatchObject({ bytes: first.length });
  });

  it("is made although its own job is gone, once it is a minute late", async () => {
    const id = await signed();
    const lateBy = (interval: string) =>
      db.rows("owner", "UPDATE approval SET created_at = now() - $2::interval WHERE id = $1", [id, interval]);
    await lateBy("30 seconds");
    await storeMissingDocuments(systemClock.now(), 1);
    await expect(fetchDocument(id)).rejects.toMatchObject({ code: "approval.documentPending" });
    await lateBy("90 seconds");
    await storeMissingDocuments(systemClock.now(), 1);
    expect((await bytesOf(id)).length).toBeGreaterThan(1000);
  });
});

describe("a character that no font has", () => {
  it("is told before anything is signed, with the place where it stands", async () => {
    await db.rows("owner", "UPDATE control_point SET note = 'klart 🧪 ≤ ǩ' WHERE id = $1", [
      delivery.points[3]!.id,
    ]);
    await expect(prepare({ decision: "approvedWithRemarks", remarks: "סוף" })).rejects.toMatchObject({
      code: "approval.unprintable",
      errors: [
        { path: "remarks", params: { place: "remarks", characters: "U+05E1, U+05D5, U+05E3" } },
        { path: "controlPoints.4", params: { place: "point", number: 4, characters: "U+1F9EA" } },
      ],
    });
  });
});
