import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { createFile } from "@/lib/features/records/files/server";
import { getExport, largeExportKind } from "@/lib/features/records/exports/server";
import { systemClock } from "@/lib/platform/clock";
import { withActor, withMunicipality } from "@/lib/platform/db";
import { longTaskJob } from "@/lib/platform/jobs/run-long-task";
import { openOwnTask } from "@/lib/platform/jobs/own-tasks";
import { keep, receive } from "@/lib/platform/storage";
import { findSubject } from "@/lib/registry/subjects";
import { wordsIn } from "@/lib/registry/words";
import { fixedClock } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { readPdf } from "@/lib/testing/pdf";
import { readZip } from "@/lib/testing/read-zip";
import { evidenceWriters } from "../jobs";
import { takeRecord } from "./take-record";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
let delivery: MadeDelivery;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["1287", "1281"], systems: ["W3D3"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
  delivery = await aDelivery(office, { stage: "accepted", status: "approved" });
});

/** A file of the delivery that lies on disk. */
async function store(name: string, content: string, of = delivery): Promise<string> {
  const received = await receive([Buffer.from(content)], 10_000_000);
  await keep(received);
  const { officeId, municipalityId, subject } = of;
  const { sha256, bytes, storageKey } = received;
  const row = { subject, name, type: "text/plain", sha256, bytes, storageKey };
  return withMunicipality({ officeId, municipalityId }, (tx) =>
    createFile(tx, { userId: null, officeId }, row),
  );
}

const take = (actor = coordinator, { id = delivery.id, isHead = false } = {}) =>
  withActor(actor, async (tx) => {
    const nothing = { query: undefined, body: undefined, version: 0, findSubject };
    const call = {
      ...nothing,
      db: tx,
      actor,
      clock: fixedClock(),
      params: { id },
      locale: "sv",
      isHead,
    } as const;
    const found = await takeRecord(call, wordsIn("sv"));
    return "later" in found && !isHead ? found.later() : found;
  });
type Taken = Awaited<ReturnType<typeof take>>;
async function filesOf(taken: Taken): Promise<Map<string, Buffer>> {
  if (!("open" in taken)) throw new Error("not written yet");
  return readZip(await buffer((await taken.open()) as Readable));
}
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const eventsOf = async (id: string) =>
  db.rows<{ type: string }>("owner", "SELECT type FROM audit_event WHERE delivery_id = $1", [id]);

describe("a delivery's record", () => {
  it("holds every document, which its list and its check sums name", async () => {
    await store("Underlag, del 1.txt", "ett");
    await store("Underlag, del 1.txt", "två");
    const taken = await take();
    expect(taken).toMatchObject({
      name: expect.stringMatching(/^leveransakt-L-\d{4}-001\.zip$/),
      type: "application/zip",
    });
    const files = await filesOf(taken);
    expect([...files.keys()]).toEqual([
      "forteckning.pdf",
      "bilagor/001-Underlag, del 1.txt",
      "bilagor/002-Underlag, del 1.txt",
      "data/delivery.json",
      "data/controlPoints.json",
      "data/approvals.json",
      "data/remarks.json",
      "data/closing.json",
      "data/history.json",
      "sha256.txt",
    ]);
    expect(files.get("bilagor/001-Underlag, del 1.txt")?.toString()).toBe("ett");
    const bare = (text: string) => text.replace(/\s/g, "");
    const list = bare(readPdf(files.get("forteckning.pdf")!).pages().join(""));
    const sums = files.get("sha256.txt")!.toString().trimEnd().split("\n");
    expect(sums).toHaveLength(files.size - 1);
    for (const [path, content] of files) {
      if (path === "sha256.txt") continue;
      expect(sums).toContain(`${sha256(content)}  ${path}`);
      if (path === "forteckning.pdf") continue;
      expect(list).toContain(bare(path));
      expect(list).toContain(sha256(content));
    }
    const points = JSON.parse(files.get("data/controlPoints.json")!.toString()) as unknown[];
    expect(points).toHaveLength(delivery.points.length);
  });

  it("tells a decision no more exactly than its source, and what was left to be put right", async () => {
    const own = [newId(), delivery.officeId, delivery.municipalityId, delivery.id];
    await db.rows(
      "owner",
      `INSERT INTO approval (id, office_id, municipality_id, delivery_id, delivery_version, decision, signed_at,
         signed_at_precision, recorded_afterwards, assumption)
       VALUES ($1, $2, $3, $4, 1, 'approvedWithRemarks', '2021-03-14T12:00:00Z', 'month', true, 'Dagen är okänd')`,
      own,
    );
    await db.rows(
      "owner",
      `INSERT INTO approval_remark (id, office_id, municipality_id, delivery_id, place, text, responsible, due_on)
       VALUES ($1, $2, $3, $4, 1, 'Sökvägar saknas', $5, '2021-05-01')`,
      [...own, coordinator.userId],
    );
    const files = await filesOf(await take());
    const list = readPdf(files.get("forteckning.pdf")!).pages().join(" ").replace(/\s+/g, " ");
    expect(list).toContain("mars 2021");
    expect(list).not.toContain("2021-03-14");
    for (const text of ["Antecknat i efterhand", "Dagen är okänd", "Sökvägar saknas", "2021-05-01"])
      expect(list).toContain(text);
    const read = (name: string): unknown => JSON.parse(files.get(`data/${name}.json`)!.toString());
    expect(read("approvals")).toMatchObject([
      { signedAtPrecision: "month", recordedAfterwards: true, assumption: "Dagen är okänd" },
    ]);
    expect(read("remarks")).toMatchObject([
      { text: "Sökvägar saknas", responsible: { name: coordinator.name }, dueOn: "2021-05-01" },
    ]);
  });

  it("is noted in the delivery's history each time, but not when only its head is asked for", async () => {
    await take(coordinator, { isHead: true });
    expect(await eventsOf(delivery.id)).toEqual([]);
    await take();
    const events = await eventsOf(delivery.id);
    expect(events).toEqual([{ type: "delivery.recordTaken" }]);
    const again = await filesOf(await take());
    expect(again.get("data/history.json")!.toString()).toContain("Leveransakt uttagen");
  });

  it("is nobody's who may not read the delivery's files", async () => {
    const vendor = await aPerson(db, office, { role: "vendor", system: office.systems[0] });
    await expect(take(vendor)).rejects.toMatchObject({ code: "request.notFound" });
    const neighbour = await aPerson(db, office, {
      role: "archivist",
      municipality: office.municipalities[1],
    });
    await expect(take(neighbour)).rejects.toMatchObject({ code: "request.notFound" });
    await expect(take(coordinator, { id: newId() })).rejects.toMatchObject({ code: "request.notFound" });
    const auditor = await aPerson(db, office, { role: "auditor" });
    expect((await filesOf(await take(auditor))).size).toBe(8);
  });

  it("tells of a file that is gone from the disk before anything is sent", async () => {
    const id = await store("borta.txt", "?");
    await db.rows("owner", "UPDATE file SET storage_key = $2 WHERE id = $1", [id, newId()]);
    await expect(take()).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("is written by the worker when it is large, once, for who asked", async () => {
    const id = await store("stor.txt", "x".repeat(2_000_000));
    // As if it were larger than what is waited for; the file on disk is what it is.
    await db.rows("owner", "UPDATE file SET bytes = 100000001 WHERE id = $1", [id]);
    expect(await take(coordinator, { isHead: true })).toHaveProperty("later");
    const asked = await take();
    if (!("body" in asked)) throw new Error("not postponed");
    const task = (asked.body as { id: string }).id;
    expect(asked).toMatchObject({
      page: `/${office.key}/exports/${task}`,
      address: `/api/v1/${office.key}/exports/${task}`,
      body: { format: "zip", state: "queued", name: "Leveransakt W3D3, Trelleborg" },
    });
    await db.rows("owner", "UPDATE file SET bytes = 2000000 WHERE id = $1", [id]);
    const kind = largeExportKind({ bindings: [], findSubject, wordsIn, writers: evidenceWriters });
    await longTaskJob([kind]).run({ id: task }, systemClock);
    expect(await withActor(coordinator, (tx) => getExport(tx, coordinator, task))).toMatchObject({
      state: "ready",
      file: { type: "application/zip" },
    });
    const file = await withActor(coordinator, (tx) => openOwnTask(tx, coordinator, "export", task));
    const files = await filesOf(file);
    expect(files.get("bilagor/001-stor.txt")).toHaveLength(2_000_000);
    expect(await eventsOf(delivery.id)).toEqual([{ type: "delivery.recordTaken" }]);
  });
});
