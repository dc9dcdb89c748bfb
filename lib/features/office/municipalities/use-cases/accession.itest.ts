import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { removeFile } from "@/lib/features/records/files/server";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeMunicipality, type MadeOffice } from "@/lib/testing/factories";
import { listAccessionSteps } from "../queries";
import { accessionStepBody, accessionSteps, type AccessionStepKey } from "../schema";
import { noteAccessionStep } from "./note-accession-step";

const db = useTestDatabase("empty");
let office: MadeOffice;
let [mora, orsa]: MadeMunicipality[] = [];
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ municipalities: ["2062", "2034"] });
  [mora, orsa] = office.municipalities;
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const note = (
  step: AccessionStepKey,
  body: z.input<typeof accessionStepBody>,
  version: number,
  actor = coordinator,
) =>
  perform(noteAccessionStep, actor, {
    params: { code: "2062", step },
    body: accessionStepBody.parse(body),
    version,
  });

/** A file's row at a municipality; nothing lies on disk. */
async function aFileOf(municipality: MadeMunicipality, by: Actor): Promise<string> {
  const id = newId();
  await db.rows(
    "owner",
    `INSERT INTO file (id, office_id, municipality_id, subject_type, subject_id, name, type, sha256, bytes, storage_key, created_by)
     VALUES ($1::uuid, $2, $3::uuid, 'municipality', $3::uuid, 'avtal.pdf', 'application/pdf', repeat('1', 64), 3, $1::text, $4)`,
    [id, office.id, municipality.id, by.userId],
  );
  return id;
}

describe("joining", () => {
  it("is nine steps from the start, and keeps day, decision and paper of each", async () => {
    const list = () => withActor(coordinator, (tx) => listAccessionSteps(tx, coordinator, mora!.id));
    expect((await list()).map(({ key }) => key)).toEqual([...accessionSteps]);
    const fileId = await aFileOf(mora!, coordinator);
    const decision = {
      reference: "KF 2018/9",
      paragraph: "101",
      date: "2018-12-10",
      body: "Kommunfullmäktige",
      chain: [{ body: "Kommunstyrelsen", date: "2018-11-28", paragraph: null, role: "proposed" as const }],
    };
    const noted = await note("councilDecided", { on: "2018-12-10", decision, fileId }, 1);
    expect(noted).toMatchObject({ version: 2, warnings: [] });
    const step = noted.steps.find(({ key }) => key === "councilDecided");
    expect(step).toEqual({
      key: "councilDecided",
      on: "2018-12-10",
      decision,
      file: { id: fileId, name: "avtal.pdf", bytes: 3 },
    });
    expect((await list()).find(({ key }) => key === "councilDecided")).toEqual(step);
    const cleared = await note("councilDecided", {}, 2);
    expect(cleared.steps.find(({ key }) => key === "councilDecided")).toMatchObject({
      on: null,
      decision: null,
      file: null,
    });
  });

  it("in an unusual order is saved and warned of", async () => {
    expect(await note("agreementSigned", { on: "2018-10-01" }, 1)).toMatchObject({
      warnings: ["accession.order"],
    });
    expect(await note("councilDecided", { on: "2018-11-20" }, 2)).toMatchObject({
      warnings: ["accession.order"],
    });
    expect(await note("agreementSigned", { on: "2018-12-01" }, 3)).toMatchObject({ warnings: [] });
  });

  it("refuses a decision to come, another's file and a stale version", async () => {
    await expect(note("councilDecided", { decision: { date: "2027-01-01" } }, 1)).rejects.toMatchObject({
      code: "decision.inFuture",
    });
    for (const fileId of [await aFileOf(orsa!, coordinator), newId()])
      await expect(note("prospect", { fileId }, 1)).rejects.toMatchObject({
        code: "accession.fileNotHere",
        errors: [{ path: "fileId" }],
      });
    await note("prospect", { on: "2018-01-01" }, 1);
    await expect(note("prospect", { on: "2018-01-02" }, 1)).rejects.toMatchObject({
      code: "request.stale",
      current: { version: 2, steps: expect.arrayContaining([expect.objectContaining({ on: "2018-01-01" })]) },
    });
  });

  it("is the coordinator's to note; of another municipality nothing is known", async () => {
    const archivist = await aPerson(db, office, { role: "archivist", municipality: mora! });
    await expect(note("prospect", { on: "2018-01-01" }, 1, archivist)).rejects.toMatchObject({
      code: "request.forbidden",
    });
    const neighbour = await aPerson(db, office, { role: "archivist", municipality: orsa! });
    await expect(note("prospect", { on: "2018-01-01" }, 1, neighbour)).rejects.toMatchObject({
      code: "request.notFound",
    });
    expect(await withActor(neighbour, (tx) => tx.accessionStep.count())).toBe(0);
  });
});

describe("a file", () => {
  const remove = (id: string, actor: Actor) =>
    perform(removeFile, actor, { params: { id }, body: undefined });

  it("is removed by who added it, while nothing names it", async () => {
    const free = await aFileOf(mora!, coordinator);
    const other = await aPerson(db, office, { role: "coordinator" });
    await expect(remove(free, other)).rejects.toMatchObject({ code: "request.forbidden" });
    expect(await remove(free, coordinator)).toEqual({ id: free, removed: true });
    await expect(remove(free, coordinator)).rejects.toMatchObject({ code: "request.notFound" });
    const named = await aFileOf(mora!, coordinator);
    await note("prospect", { fileId: named }, 1);
    await expect(remove(named, coordinator)).rejects.toMatchObject({ code: "file.inUse" });
    const stranger = await aPerson(db, office, { role: "archivist", municipality: orsa! });
    await expect(remove(named, stranger)).rejects.toMatchObject({ code: "request.notFound" });
    const events = await db.rows<{ type: string }>(
      "owner",
      "SELECT type FROM audit_event WHERE stream = $1 AND type LIKE 'file.%'",
      [`${office.key}/2062`],
    );
    expect(events.map(({ type }) => type)).toEqual(["file.removed"]);
  });
});
