import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { prepareStatement, requestApproval, signApproval } from "@/lib/features/deliveries/approvals/server";
import { withActor } from "@/lib/platform/db";
import { fixedClock, perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, PASSWORD, type MadeOffice } from "@/lib/testing/factories";
import { getRemarks } from "../queries";
import { remarksBody, type Remarks } from "../schema";
import { putRemarks } from "./put-remarks";

const db = useTestDatabase("empty");
const clock = fixedClock();
let office: MadeOffice;
let archivist: Actor;
let coordinator: Actor;
let manager: Actor;
let delivery: MadeDelivery;

beforeAll(async () => {
  office = await anOffice({ municipalities: 2, systems: ["Diariet"] });
  const [municipality] = office.municipalities;
  archivist = await aPerson(db, office, { role: "archivist", municipality: municipality! });
  manager = await aPerson(db, office, { role: "systemManager", municipality: municipality! });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});
beforeEach(async () => {
  delivery = await aDelivery(office);
});

async function approve(decision: "approved" | "approvedWithRemarks", signed = "Två bilagor saknas.") {
  const params = { id: delivery.id };
  const asked = { message: null, diaryNumber: null };
  const { id } = await perform(requestApproval, archivist, { params, body: asked, clock });
  const remarks = decision === "approved" ? null : signed;
  const body = { decision, remarks, points: [], language: "sv" as const };
  const { id: statementId, digest } = await perform(prepareStatement, archivist, {
    params: { id },
    body,
    clock,
  });
  const signature = { statementId, digest, method: "password" as const, password: PASSWORD };
  await perform(signApproval, archivist, { params: { id }, body: signature, clock });
}

const read = (actor = coordinator) => withActor(actor, (tx) => getRemarks(tx, actor, delivery.id));
const put = (actor: Actor, remarks: object[], version: number): Promise<Remarks> =>
  perform(putRemarks, actor, {
    params: { id: delivery.id },
    body: remarksBody.parse({ remarks }),
    version,
  });
const toldTypes = async () =>
  (
    await db.rows<{ type: string }>(
      "owner",
      "SELECT type FROM audit_event WHERE delivery_id = $1 AND type LIKE 'remark.%' ORDER BY seq",
      [delivery.id],
    )
  ).map(({ type }) => type);

describe("remarks of an approval", () => {
  it("begin with what was signed, and are tasks with a responsible who is told", async () => {
    await approve("approvedWithRemarks");
    const signed = await read();
    expect(signed.remarks).toEqual([
      {
        id: expect.any(String),
        text: "Två bilagor saknas.",
        responsible: null,
        dueOn: null,
        clearedOn: null,
      },
    ]);
    const first = { id: signed.remarks[0]!.id, text: "Bilaga 3 saknas.", responsible: manager.userId };
    const second = { text: "Förteckningen är inte uppdaterad.", dueOn: "2026-06-30" };
    const after = await put(archivist, [first, second], signed.version);
    expect(after.version).toBe(signed.version + 1);
    expect(after.remarks).toMatchObject([
      { ...first, responsible: { id: manager.userId, name: manager.name }, dueOn: null, clearedOn: null },
      { ...second, responsible: null },
    ]);
    expect(await toldTypes()).toEqual(["remark.changed", "remark.added"]);
    const news = await db.rows(
      "owner",
      "SELECT type FROM notification WHERE user_id = $1 AND subject_id = $2",
      [manager.userId, delivery.id],
    );
    expect(news).toEqual([{ type: "remark.assigned" }]);
  });

  it("are put back as they were read, however long the signed one is", async () => {
    await approve("approvedWithRemarks", "å".repeat(5000));
    const { remarks, version } = await read();
    const responsible = manager.userId.toUpperCase();
    const given = await put(coordinator, [{ ...remarks[0]!, responsible }], version);
    expect(given.remarks[0]!.responsible).toEqual({ id: manager.userId, name: manager.name });
    const same = remarksBody.parse(given.remarks.map((one) => ({ ...one, id: one.id.toUpperCase() })));
    expect(await put(coordinator, same.remarks, given.version)).toEqual(given);
  });

  it("are cleared by who answers for them and changed by nobody but those who keep the list", async () => {
    await approve("approvedWithRemarks");
    const { remarks, version } = await read();
    const given = { ...remarks[0]!, responsible: manager.userId };
    const other = { text: "Annat", responsible: null };
    const known = await put(coordinator, [given, other], version);
    const flat = known.remarks.map(({ responsible, ...one }) => ({
      ...one,
      responsible: responsible?.id ?? null,
    }));
    const [own, others] = flat;
    const forbidden = { code: "request.forbidden" };
    for (const wrong of [
      [{ ...own!, text: "Något annat" }, others!],
      [own!, { ...others!, clearedOn: "2020-01-02" }],
      [own!],
      [own!, others!, { text: "En till" }],
      [others!, own!],
    ])
      await expect(put(manager, wrong, known.version)).rejects.toMatchObject(forbidden);
    const cleared = await put(manager, [{ ...own!, clearedOn: "2020-01-02" }, others!], known.version);
    expect(cleared.remarks[0]).toMatchObject({ clearedOn: "2020-01-02" });
    const reopened = await put(coordinator, flat.slice(0, 1), cleared.version);
    expect(reopened.remarks).toHaveLength(1);
    expect((await toldTypes()).slice(-3)).toEqual(["remark.cleared", "remark.reopened", "remark.removed"]);
    // The same again is no change.
    expect((await put(coordinator, flat.slice(0, 1), reopened.version)).version).toBe(reopened.version);
  });

  it("are those of an approval with remarks, in the version that was read, with people from there", async () => {
    await approve("approved");
    const { remarks, version } = await read();
    expect(remarks).toEqual([]);
    const one = [{ text: "Brist" }];
    await expect(put(coordinator, one, version)).rejects.toMatchObject({ code: "remark.notWithRemarks" });
    delivery = await aDelivery(office);
    await expect(put(coordinator, one, 1)).rejects.toMatchObject({ code: "remark.notWithRemarks" });
    await approve("approvedWithRemarks");
    const now = await read();
    await expect(put(coordinator, one, now.version - 1)).rejects.toMatchObject({
      code: "request.stale",
      current: now,
    });
    const stranger = await aPerson(db, office, {
      role: "archivist",
      municipality: office.municipalities[1]!,
    });
    const known = now.remarks[0]!.id;
    const wrong = [
      { text: "a", responsible: stranger.userId },
      { text: "b", clearedOn: "2199-01-01" },
      { text: "c", id: delivery.id },
      { text: "d", id: known },
      { text: "e", id: known },
    ];
    await expect(put(coordinator, wrong, now.version)).rejects.toMatchObject({
      code: "request.invalid",
      errors: [
        { path: "remarks.0.responsible", code: "delivery.unknownPerson" },
        { path: "remarks.1.clearedOn", code: "remark.inFuture" },
        { path: "remarks.2.id", code: "remark.unknown" },
        { path: "remarks.4.id", code: "remark.unknown" },
      ],
    });
    await expect(put(stranger, one, now.version)).rejects.toMatchObject({ code: "request.notFound" });
    await expect(read(stranger)).rejects.toMatchObject({ code: "request.notFound" });
    expect(remarksBody.safeParse({ remarks: [{ text: "\u200b" }] }).success).toBe(false);
  });
});
