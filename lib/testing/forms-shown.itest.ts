import { beforeAll, describe, expect, it } from "vitest";
import { holds, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { roles, roleScopes, type Permission, type Role } from "@/lib/domain/permissions";
import { requestApproval } from "@/lib/features/deliveries/approvals/use-cases/request-approval";
import { assessControlPoint } from "@/lib/features/deliveries/assessments/use-cases/assess-control-point";
import { closingBody } from "@/lib/features/deliveries/closing/schema";
import { getClosingPage } from "@/lib/features/deliveries/closing/server";
import { callOffDelivery } from "@/lib/features/deliveries/closing/use-cases/call-off-delivery";
import { closeDelivery } from "@/lib/features/deliveries/closing/use-cases/close-delivery";
import { getWorkplace, movePhase } from "@/lib/features/deliveries/deliveries/server";
import { changeDelivery } from "@/lib/features/deliveries/deliveries/use-cases/change-delivery";
import { getProjectPage } from "@/lib/features/deliveries/projects/queries";
import { addFinding } from "@/lib/features/deliveries/projects/use-cases/add-finding";
import { adoptFinding } from "@/lib/features/deliveries/projects/use-cases/adopt-finding";
import { changeProject } from "@/lib/features/deliveries/projects/use-cases/change-project";
import { forkProject } from "@/lib/features/deliveries/projects/use-cases/fork-project";
import { addRound } from "@/lib/features/deliveries/rounds/use-cases/add-round";
import { getStopPage } from "@/lib/features/deliveries/stops/server";
import { addEntry } from "@/lib/features/deliveries/stops/use-cases/add-entry";
import { addEscalation } from "@/lib/features/deliveries/stops/use-cases/add-escalation";
import { addPromise } from "@/lib/features/deliveries/stops/use-cases/add-promise";
import { changeStop } from "@/lib/features/deliveries/stops/use-cases/change-stop";
import { closeStop } from "@/lib/features/deliveries/stops/use-cases/close-stop";
import { mendStop } from "@/lib/features/deliveries/stops/use-cases/mend-stop";
import { registerStopBody } from "@/lib/features/deliveries/stops/schema";
import { registerStop } from "@/lib/features/deliveries/stops/use-cases/register-stop";
import { addComment } from "@/lib/features/records/comments/use-cases/add-comment";
import { addFile } from "@/lib/features/records/files/use-cases/add-file";
import { withActor } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { findSubject } from "@/lib/registry/subjects";
import { fixedClock, perform } from "./actors";
import { putClosing } from "./closing-acts";
import { useTestDatabase } from "./database";
import { aDelivery, type MadeDelivery } from "./deliveries";
import { anOffice, aPerson, aSystem, type MadeOffice } from "./factories";
import { aProjectOf } from "./projects";
import { aStopOf } from "./stops";

/**
 * A page shows the forms of what its reader may do: each is one that the policy lets through, and
 * none that it lets through is missing. Everybody tries everything, and all of it is taken back.
 */
const db = useTestDatabase("empty");
let office: MadeOffice;
let people: { who: string; actor: Actor }[] = [];
let project: Awaited<ReturnType<typeof aProjectOf>>;
let finding: string;
let stops: { shared: string; own: string };
let delivery: MadeDelivery;
let approved: MadeDelivery;

/** Everybody by role: who works for a municipality does it for one with a part, or for another. */
async function everybody() {
  const made = new Map<string, Actor>();
  for (const role of roles)
    for (const scope of roleScopes[role]) {
      const add = async (where: string, more: object) =>
        made.set(`${role} ${where}`, await aPerson(db, office, { role, ...more }));
      if (scope === "office") await add("of the office", {});
      else if (scope === "vendor") await add("of the system", { system: office.systems[0] });
      else {
        await add("here", { municipality: office.municipalities[0] });
        await add("elsewhere", { municipality: office.municipalities[2] });
      }
    }
  const both = (one: string, other: string) => {
    const [first, second] = [made.get(one)!, made.get(other)!];
    return { who: `${one} and ${other}`, actor: { ...first, grants: [...first.grants, ...second.grants] } };
  };
  const readers: Role[] = ["council", "auditor"];
  const workers: Role[] = ["archivist", "systemManager", "registrar"];
  return [
    ...[...made].map(([who, actor]) => ({ who, actor })),
    ...readers.flatMap((reader) =>
      workers.flatMap((worker) =>
        ["here", "elsewhere"].map((where) => both(`${reader} of the office`, `${worker} ${where}`)),
      ),
    ),
  ];
}

beforeAll(async () => {
  office = await anOffice({ municipalities: 3, systems: ["Diariet"] });
  const [here, beside] = office.municipalities;
  const [system] = office.systems;
  const coordinator = await aPerson(db, office, { role: "coordinator" });
  project = await aProjectOf(db, coordinator, office, [here!, beside!]);
  const said = { title: "Bilagor saknas", text: "Tre lästes inte in.", point: null, from: null };
  ({ id: finding } = await perform(addFinding, coordinator, { params: { id: project.id }, body: said }));
  const vendor = system!.vendor.key;
  stops = {
    shared: (await aStopOf(coordinator, project.tracks, { vendor })).id,
    own: (await aStopOf(coordinator, project.tracks.slice(0, 1), { vendor })).id,
  };
  const other = await aSystem(office);
  delivery = await aDelivery(office, { system: other });
  approved = await aDelivery(office, { system: other, stage: "accepted", status: "approved" });
  await putClosing(coordinator, approved.id, { receiptSentOn: "2026-02-02" }, 1);
  people = await everybody();
});

class TakenBack extends Error {}

/** What another's thing is answered with, also where it stands in a list of ids. */
const isRefusal = ({ code, errors = [] }: AppError): boolean =>
  ["request.forbidden", "request.notFound"].includes(code) ||
  errors.some((one) => one.code === "stop.unknownDelivery");

const versionOf = async (table: "delivery" | "stop" | "delivery_project", id: string) =>
  (await db.row<{ version: number }>("owner", `SELECT version FROM ${table} WHERE id = $1`, [id])).version;

/** Whether somebody may do this. What is refused for another reason fails the test. */
async function isLetThrough(
  actor: Actor,
  permission: Permission,
  run: (
    call: Pick<Call, "db" | "actor" | "clock" | "locale" | "findSubject"> & { query: undefined },
  ) => Promise<unknown>,
): Promise<boolean> {
  if (!holds(actor, permission)) return false;
  try {
    await withActor(actor, async (tx) => {
      await run({ db: tx, actor, clock: fixedClock(), locale: "sv", findSubject, query: undefined });
      throw new TakenBack();
    });
  } catch (error) {
    if (error instanceof TakenBack) return true;
    if (error instanceof AppError && isRefusal(error)) return false;
    throw error;
  }
  return false;
}

/** What the page has for the actor; null where it is none of theirs. */
async function opened<T>(
  actor: Actor,
  permission: Permission,
  read: (call: Call) => Promise<T>,
): Promise<T | null> {
  let page: T | null = null;
  await isLetThrough(actor, permission, async (call) => {
    page = await read(call as Call);
  });
  return page;
}

/** Only whether it is theirs to add: a wrong digest is told after that. */
const addsFile = (actor: Actor, type: "project" | "stop" | "delivery", id: string) =>
  isLetThrough(actor, "file:upload", async (call) => {
    const received = {
      storageKey: "x",
      sha256: "0".repeat(64),
      bytes: 1,
      head: Buffer.from("x"),
      temporary: "x",
    };
    const given = { ...call, params: { type, id }, body: undefined, version: 0 };
    try {
      await addFile(given, { name: "x.txt", claimedSha256: "1".repeat(64), received });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "file.digestMismatch") throw error;
    }
  });

/** The tracks of the project that somebody may do this with. */
async function tracksFor(may: (track: string) => Promise<boolean>): Promise<string[]> {
  const all = await Promise.all(project.tracks.map(async ({ id }) => ((await may(id)) ? [id] : [])));
  return all.flat();
}

describe("the forms that a page shows", () => {
  it("of a project", async () => {
    const params = { id: project.id };
    const version = await versionOf("delivery_project", project.id);
    const said = { title: "Ny", text: "Ny", point: null };
    let pages = 0;
    for (const { who, actor } of people) {
      const page = await opened(actor, "project:read", ({ db: tx }) =>
        getProjectPage(tx, actor, project.id, "sv"),
      );
      if (!page?.isPart) continue;
      pages += 1;
      const manages = (run: Parameters<typeof isLetThrough>[2]) => isLetThrough(actor, "project:manage", run);
      const finds = (from: string | null) =>
        isLetThrough(actor, "finding:write", (call) =>
          addFinding({ ...call, params, body: { ...said, from }, version: 0 }),
        );
      const { manage, find, upload, findFrom, adoptTo } = page.may;
      expect({
        who,
        manage,
        fork: manage,
        find,
        upload,
        findFrom: findFrom.toSorted(),
        adoptTo: adoptTo.toSorted(),
      }).toEqual({
        who,
        manage: await manages((call) => changeProject({ ...call, params, body: { purpose: who }, version })),
        fork: await manages((call) => forkProject({ ...call, params, body: undefined, version })),
        find: await finds(null),
        upload: await addsFile(actor, "project", project.id),
        findFrom: (await tracksFor(finds)).toSorted(),
        adoptTo: (
          await tracksFor((track) =>
            isLetThrough(actor, "control-point:assess", (call) =>
              adoptFinding({
                ...call,
                params: { ...params, finding },
                body: { delivery: track },
                version: 0,
              }),
            ),
          )
        ).toSorted(),
      });
    }
    expect(pages).toBeGreaterThan(10);
  });

  it.each(["shared", "own"] as const)("of a stop that is %s", async (which) => {
    const params = { id: stops[which] };
    const version = await versionOf("stop", params.id);
    let pages = 0;
    for (const { who, actor } of people) {
      const page = await opened(actor, "stop:read", ({ db: tx }) => getStopPage(tx, actor, params.id, "sv"));
      if (!page) continue;
      pages += 1;
      const { manage, answer, note, upload } = page.may;
      const may = {
        who,
        change: manage,
        close: manage,
        escalate: manage,
        promise: answer,
        mend: answer,
        note,
        upload,
      };
      const on = "2026-03-01";
      const manages = (run: Parameters<typeof isLetThrough>[2]) => isLetThrough(actor, "stop:manage", run);
      const answers = (run: Parameters<typeof isLetThrough>[2]) => isLetThrough(actor, "stop:answer", run);
      expect(may).toEqual({
        who,
        change: await manages((call) =>
          changeStop({ ...call, params, body: { title: who.slice(0, 50) }, version }),
        ),
        close: await manages((call) =>
          closeStop({ ...call, params, body: { on, outcome: "solved", note: null }, version }),
        ),
        escalate: await manages((call) =>
          addEscalation({ ...call, params, body: { step: "complaint", on, note: null }, version: 0 }),
        ),
        promise: await answers((call) =>
          addPromise({ ...call, params, body: { promisedFor: "2026-04-01", note: null }, version: 0 }),
        ),
        mend: await answers((call) => mendStop({ ...call, params, body: { on, note: null }, version })),
        note: await isLetThrough(actor, "stop:note", (call) =>
          addEntry({ ...call, params, body: { text: "Svar", shared: true, fileIds: [] }, version: 0 }),
        ),
        upload: await addsFile(actor, "stop", params.id),
      });
    }
    expect(pages).toBeGreaterThan(10);
  });

  it("of a delivery", async () => {
    const { id, points } = delivery;
    const params = { id };
    const version = await versionOf("delivery", id);
    const [point] = points;
    const received = { receivedOn: "2026-03-01", packageName: "leverans.tar", packageSha256: "0".repeat(64) };
    const round = { ...received, packageBytes: 1, objectCount: 1, fileCount: 1, reason: null };
    const stop = registerStopBody.parse({
      ...{ by: "office", deliveries: [id], title: "Prov", reason: "Prov", since: "2026-03-01" },
    });
    let pages = 0;
    for (const { who, actor } of people) {
      const page = await opened(actor, "delivery:read", ({ db: tx }) => getWorkplace(tx, actor, id, "sv"));
      if (!page) continue;
      pages += 1;
      const { may } = page;
      const does = (permission: Permission, run: Parameters<typeof isLetThrough>[2]) =>
        isLetThrough(actor, permission, run);
      const { assess, request, advance, create, change, upload, writeComments } = may;
      expect({
        ...{
          who,
          assess,
          request,
          advance,
          receive: advance,
          cancel: create,
          change,
          stop: may.stop,
          upload,
        },
        comment: writeComments,
      }).toEqual({
        who,
        assess: await does("control-point:assess", (call) =>
          assessControlPoint({
            ...call,
            params: { id, controlPointId: point!.id },
            body: { result: "passedWithDeviation", measuredValue: null, note: "Prov", evidenceFileIds: [] },
            version: point!.version,
          }),
        ),
        request: await does("approval:request", (call) =>
          requestApproval({ ...call, params, body: { message: null, diaryNumber: null }, version: 0 }),
        ),
        advance: await does("delivery:advance", (call) =>
          movePhase({ ...call, params, body: { phase: "inleverans", reason: "Prov" }, version }),
        ),
        receive: await does("delivery:advance", (call) =>
          addRound({ ...call, params, body: round, version: 0 }),
        ),
        cancel: await does("delivery:create", (call) =>
          callOffDelivery({ ...call, params, body: { reason: "Prov" }, version }),
        ),
        change: await does("delivery:edit", (call) =>
          changeDelivery({ ...call, params, body: { diaryNumber: "KS 2026/1" }, version }),
        ),
        stop: await does("stop:manage", (call) => registerStop({ ...call, params, body: stop, version: 0 })),
        upload: await addsFile(actor, "delivery", id),
        comment: await does("comment:write", (call) =>
          addComment({ ...call, params, body: { body: "Prov", mentions: [] }, version: 0 }),
        ),
      });
    }
    expect(pages).toBeGreaterThan(10);
  });

  it("of a closing", async () => {
    const params = { id: approved.id };
    const version = await versionOf("delivery", params.id);
    const said = (body: object) => closingBody.parse(body);
    let pages = 0;
    for (const { who, actor } of people) {
      const page = await opened(actor, "approval:read", ({ db: tx }) =>
        getClosingPage(tx, actor, params.id, "sv"),
      );
      if (!page) continue;
      pages += 1;
      const closes = (body: object) =>
        isLetThrough(actor, "delivery:close", (call) =>
          closeDelivery({ ...call, params, body: said(body), version }),
        );
      expect({ who, close: page.may.close, undo: page.may.undo }).toEqual({
        who,
        close: await closes({ receiptSentOn: "2026-02-02", accessClosedOn: "2026-02-03" }),
        undo: await closes({ reason: "Fel dag" }),
      });
      // Documents are added where a step is recorded.
      if (page.may.close) expect(await addsFile(actor, "delivery", params.id)).toBe(true);
    }
    expect(pages).toBeGreaterThan(8);
  });
});
