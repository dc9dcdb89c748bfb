import { randomBytes, randomUUID } from "node:crypto";
import { addressOf, PASSWORD } from "../support/actors";
import type { Answer } from "../support/client";
import { openSession } from "../support/session";
import { makeExport } from "../support/exports";
import { makeImport } from "../support/imports";
import { sendList } from "./import-routes";
import {
  awaitNobody,
  awaitSecondPerson,
  closeRequest,
  deliveryWrite,
  makeComment,
  makeNotification,
  openRequest,
  prepare,
  readDelivery,
  viewWrite,
  type Objects,
} from "./objects";
import { capacityVersion } from "./capacity-objects";
import { inventoryKey, inventoryWrite } from "./inventory-objects";
import { installationOf, installationWrite } from "./installations";
import { makeFile, makeMandate, mandateOf, municipalityVersion, sendTable } from "./members";
import { chargeWrite, isOfCharges, makeCharge } from "./charge-objects";
import { isOfKeys, keyPath, keyWrite } from "./key-objects";
import { makeEntry, mappingVersion } from "./outcome-objects";
import { budgetPath, budgetWrite, isOfBudgets } from "./budget-objects";
import { isOfPlans, planFileQuery, planKeyOf, planPath, planWrite } from "./plan-objects";
import { isOfProjects, projectPath, projectWrite } from "./project-objects";
import { makeInvitation, makeLink, makePerson } from "./people-objects";
import { stopId, stopWrite } from "./stop-objects";
import type { ActorName, Route, Target } from "./route-table";
import { emailOf, type World } from "./world";

interface Cell {
  route: Route;
  target: Target;
  actor: ActorName;
}

/** The object a cell speaks of, with the id that its target asks for. */
function idOf(
  world: World,
  { target, actor }: Cell,
  kind: "delivery" | "procapita" | "file" | "approval" | "request",
) {
  if (target === "missing") return randomUUID();
  if (target === "malformed") return "not-an-id";
  if (target === "other") return world.other[kind];
  return actor === "vendor" && kind === "delivery" ? world.own.procapita : world.own[kind];
}

/** A session of the actor's own besides the one in use, another person's, or none. */
async function sessionId(world: World, { target, actor }: Cell): Promise<string> {
  const email =
    target === "other" || actor === "signedOut" ? addressOf("archivist", "skurup") : emailOf(actor);
  return (await openSession(world.database, email)).id;
}

/** A list's export with what it must be asked with. */
function exportOf(world: World, cell: Cell, year: string): string {
  const { path } = cell.route;
  if (path.endsWith("/control-points"))
    return `${path}?format=xlsx&delivery=${idOf(world, cell, "delivery")}`;
  const ofPlan = planFileQuery(path, cell.target);
  if (ofPlan) return `${path}?${ofPlan}`;
  return `${path}?format=csv${/\/(budget|settlement)$/.test(path) ? `&year=${year}` : ""}`;
}

/**
 * A saved view of the actor's own, of another person's, or none. A view is made for each call,
 * since one of the calls removes it.
 */
async function viewId(world: World, { target, actor }: Cell): Promise<string> {
  if (target === "missing") return randomUUID();
  if (target === "malformed") return "not-an-id";
  const isOthers = target === "other" || actor === "signedOut" || actor === "stranger";
  const owner = isOthers ? world.neighbour : world.people[actor];
  const readable: Partial<Record<ActorName, string>> = {
    administrator: "audit-events",
    economist: "municipalities",
    dataProtectionOfficer: "systems",
  };
  const list = (!isOthers && readable[actor]) || "deliveries";
  const path = "/api/v1/skanearkiv/saved-views";
  const { body, text } = await owner.post<{ id?: string }>(path, { list, name: randomUUID(), query: "" });
  if (!body.id) throw new Error(`preparation: ${text}`);
  return body.id;
}

async function viewsPath(world: World, cell: Cell): Promise<string> {
  const { method, path } = cell.route;
  if (path.endsWith("[id]")) return path.replace("[id]", await viewId(world, cell));
  return method === "GET" ? `${path}?list=deliveries` : path;
}
/** By code and key instead of id: Trelleborg and Skurup; Procapita and W3D3. */
const codeOf = (target: Target): string =>
  ({ other: "1264", missing: "9999", malformed: "12-7" })[target as string] ?? "1287";
const keyOf = (target: Target): string =>
  ({ other: "w3d3", missing: "nothing", malformed: "No%00key" })[target as string] ??
  "procapita-vard-och-omsorg";

/**
 * A comment of the actor's own, or of the archivist's where the actor writes none; `other`: of the
 * neighbour municipality's.
 */
async function commentId({ people, own, other, neighbour }: World, { target, actor }: Cell): Promise<string> {
  if (target === "other") return makeComment(neighbour, other.delivery);
  const writes = actor === "coordinator" || actor === "officer" || actor === "systemManager";
  return makeComment(writes ? people[actor] : people.archivist, own.delivery);
}

/**
 * Something that the actor was told of their own municipality's delivery; `other`: that the
 * neighbour was.
 */
function notificationId({ database, own, other }: World, { target, actor }: Cell): Promise<string> | string {
  if (target === "other") return makeNotification(database, addressOf("archivist", "skurup"), other.delivery);
  return makeNotification(database, emailOf(actor === "signedOut" ? "archivist" : actor), own.delivery);
}

/** A long list that the actor has asked for; `other`: that the neighbour has. */
function exportId({ database }: World, { target, actor }: Cell): Promise<string> | string {
  const isOthers = target === "other" || actor === "signedOut";
  return makeExport(database, isOthers ? addressOf("archivist", "skurup") : emailOf(actor), "ready");
}

/** A list that was read and not applied. */
function importId({ database }: World): Promise<string> {
  return makeImport(database);
}

/** A delegation in the cell's municipality; `crossed`: in another than the address names. */
function mandateId({ people, database }: World, { target }: Cell): Promise<string> | string {
  const code = target === "crossed" ? "1264" : codeOf(target);
  return makeMandate(people.coordinator, database, code);
}

/** A file to be removed: the actor's own, or the archivist's where the actor adds none. */
function fileToRemove(world: World, { target, actor }: Cell): Promise<string> | string {
  const { people, own, other, neighbour } = world;
  if (target === "missing") return randomUUID();
  if (target === "malformed") return "not-an-id";
  if (target === "other") return makeFile(neighbour, other.delivery);
  const adds = actor === "coordinator" || actor === "systemManager" || actor === "officer";
  return makeFile(adds ? people[actor] : people.archivist, own.delivery);
}

/** A person of the own municipality; `other`: of the neighbour's. Also the id of their role. */
function personId({ database }: World, { route, target }: Cell): Promise<string> | string {
  // An archivist gives that role alone, so that the person must have another.
  const role = route.path.endsWith("/roles") ? "registrar" : "systemManager";
  return makePerson({ database, code: codeOf(target) }, role);
}

function invitationId({ database }: World, { target }: Cell): Promise<string> | string {
  return makeInvitation({ database, code: codeOf(target) });
}

/** The cell's municipality's installation of W3D3. */
function installationId({ database }: World, { target }: Cell): Promise<string> | string {
  return installationOf(database, codeOf(target));
}

/**
 * What is made anew for each cell, by its place in the path; an id that is missing or malformed is
 * not made.
 */
const makers = {
  installations: installationId,
  stops: ({ database }: World, { target }: Cell) => stopId(database, target),
  exports: exportId,
  imports: importId,
  "outcome-entries": ({ database }: World) => makeEntry(database),
  outcome: ({ database }: World) => makeEntry(database),
  charges: ({ database }: World, { target }: Cell) => makeCharge(database, codeOf(target)),
  sessions: sessionId,
  comments: commentId,
  notifications: notificationId,
  mandates: mandateId,
  people: personId,
  invitations: invitationId,
};

/** A link that opens something, one that does not, and none at all. */
async function tokenOf({ database }: World, { target }: Cell): Promise<string> {
  if (target === "missing") return randomBytes(32).toString("base64url");
  return target === "malformed" ? "not-a-token" : makeLink(database);
}

/** The path with its `[id]` filled in, and what else belongs to its query. */
async function withObject(world: World, cell: Cell, year: string): Promise<string> {
  const { path } = cell.route;
  if (isOfKeys(path)) return keyPath(world.database, cell.route, cell.target);
  if (isOfBudgets(path)) return budgetPath(world.database, cell.route, cell.target);
  if (isOfPlans(path)) return planPath(world.database, cell.route, cell.target);
  if (isOfProjects(path)) return projectPath(world, cell);
  const fill = (kind: Parameters<typeof idOf>[2]) => path.replace("[id]", idOf(world, cell, kind));
  const maker = Object.entries(makers).find(([name]) => path.includes(`/${name}/[id]`))?.[1];
  const asked = { missing: randomUUID(), malformed: "not-an-id" }[cell.target as string];
  if (maker) return path.replaceAll(/\[id\]|\[roleId\]/g, asked ?? (await maker(world, cell)));
  if (cell.route.method === "DELETE" && path.endsWith("/files/[id]"))
    return path.replace("[id]", await fileToRemove(world, cell));
  if (path.includes("[token]")) return path.replace("[token]", await tokenOf(world, cell));
  if (path.includes("/saved-views")) return viewsPath(world, cell);
  if (path.endsWith("/phase")) return fill("procapita");
  if (path.includes("/deliveries/")) return fill("delivery");
  if (path.includes("/files/")) return fill("file");
  if (/\/(approval-requests|requests)\//.test(path)) return fill("request");
  if (path.includes("/approvals/")) return fill("approval");
  if (path.includes("/exports/")) return exportOf(world, cell, year);
  const actor = cell.actor === "vendor" ? "archivist" : cell.actor;
  return path.endsWith("/files") ? `${path}?delivery=${idOf(world, { ...cell, actor }, "delivery")}` : path;
}

/** The path of a cell, its pattern filled in. */
async function pathOf(world: World, cell: Cell): Promise<string> {
  const { route, target } = cell;
  const isOfficeMissing = route.path === "/[office]" || route.path.endsWith("/municipalities");
  const office =
    target === "office" ? "e-arkiv-mitt" : target === "missing" && isOfficeMissing ? "nowhere" : "skanearkiv";
  const year = { missing: "1999", malformed: "20x0" }[target as string] ?? "2020";
  const number = target === "crossed" ? "999" : String(world.own.point.number);
  const point = target === "crossed" || target === "other" ? world.other.point.id : world.own.point.id;
  return (await withObject(world, cell, year))
    .replace("[office]", office)
    .replace("[code]", codeOf(target))
    .replace("[key]", (await inventoryKey(world.people.coordinator, route, target)) ?? keyOf(target))
    .replace("[year]", year)
    .replace("[number]", number)
    .replace("[step]", "prospect")
    .replace("[plan]", planKeyOf(target))
    .replace("[n]", "1")
    .replace("[controlPointId]", target === "malformed" ? "not-an-id" : point)
    .replace("[...path]", "nothing/here")
    .replace("[...nextauth]", route.method === "GET" ? "csrf" : "callback/credentials");
}

/** What an assessment or its confirmation carries. */
async function pointWrite({ database, people }: World, { path }: Route, { point, delivery }: Objects) {
  const isConfirmation = path.endsWith("/confirmation");
  if (isConfirmation) await awaitSecondPerson(database, point.id);
  const { controlPoints } = await readDelivery(people.coordinator, delivery);
  const { version } = controlPoints.find(({ id }) => id === point.id)!;
  return { body: isConfirmation ? { note: "sett" } : { result: "passed" }, version };
}

/** What a change of a municipality carries. */
async function memberWrite({ people, database }: World, { route, target }: Omit<Cell, "actor">) {
  if (route.method === "POST") return { body: await mandateOf(database) };
  const version = await municipalityVersion(people.coordinator, codeOf(target));
  if (route.method === "DELETE") return { version };
  return { version, body: route.method === "PUT" ? { on: "2018-01-01" } : { customerNumber: randomUUID() } };
}

/** What a signature carries: a statement that its signer has prepared. */
async function signatureWrite(world: World, target: Target) {
  const isForeign = target === "other" || target === "crossed";
  const [signer, request] = isForeign
    ? [world.neighbour, world.other.request]
    : [world.people.archivist, world.own.request];
  const { id, digest } = await prepare(signer, request);
  return { body: { statementId: id, digest, method: "password", password: PASSWORD } };
}

/** The same for vendors, systems and templates; null for anything else. */
function inventoryOf({ people }: World, { route, target }: Cell) {
  const isForeign = target === "office";
  const reader = isForeign ? people.stranger : people.coordinator;
  return inventoryWrite(reader, route, isForeign ? "e-arkiv-mitt" : "skanearkiv");
}

/** What a write of this cell must carry so that nothing but its right to write can stop it. */
async function writeOf(
  world: World,
  cell: Omit<Cell, "actor">,
): Promise<{ body?: unknown; version?: number }> {
  const { route, target } = cell;
  if (isOfKeys(route.path)) return keyWrite(route);
  if (isOfCharges(route.path)) return chargeWrite(world.database, route, target);
  if (isOfBudgets(route.path)) return budgetWrite(route);
  if (isOfPlans(route.path)) return planWrite(world.database, route);
  if (isOfProjects(route.path)) return projectWrite(world, cell);
  if (route.path.includes("/stops")) return stopWrite(route);
  if (!/\/installations(\/\[id\]|$)|\/need-criteria$/.test(route.path)) return otherWrite(world, cell);
  const office = target === "office" ? "e-arkiv-mitt" : "skanearkiv";
  return installationWrite(world.database, route, { code: codeOf(target), office });
}

async function otherWrite(
  world: World,
  { route, target }: Omit<Cell, "actor">,
): Promise<{ body?: unknown; version?: number }> {
  const { coordinator, archivist } = world.people;
  const objects = target === "other" ? world.other : world.own;
  const owner = target === "other" ? world.neighbour : archivist;
  if (route.path.includes("/municipalities/[code]")) return memberWrite(world, { route, target });
  if (route.path.includes("[controlPointId]")) return pointWrite(world, route, objects);
  if (route.path.endsWith("/withdrawal")) return { body: { reason: "fel" }, version: 1 };
  if (route.path.endsWith("/phase")) {
    const { phase, version } = await readDelivery(coordinator, objects.procapita);
    const isBack = phase.key === "inleverans";
    return {
      body: { phase: isBack ? "leveransoverenskommelse" : "inleverans", reason: isBack ? "prov" : null },
      version,
    };
  }
  if (/\/deliveries\/\[id\](\/cancellation|\/closing|\/remarks)?$/.test(route.path))
    return deliveryWrite(coordinator, route, objects.delivery);
  if (route.path.endsWith("/comments/[id]"))
    return { version: 1, ...(route.method === "PATCH" && { body: { body: "ändrat" } }) };
  if (route.path.endsWith("[id]/approval-requests")) {
    if (["own", "other"].includes(target)) await closeRequest(owner, objects.delivery);
    return { body: { message: null } };
  }
  if (route.path.endsWith("/signature")) return signatureWrite(world, target);
  if (route.path.includes("/saved-views")) return viewWrite(route);
  if (/\[office\]\/office$|\/exports\/\[id\]$|\/imports\/\[id\]/.test(route.path))
    return { body: route.body, version: 1 };
  if (route.path.endsWith("/capacity"))
    return { body: route.body, version: await capacityVersion(world.database, target) };
  if (route.path.endsWith("/account-mapping"))
    return { body: route.body, version: await mappingVersion(world.database, target) };
  if (/\/(people|invitations)(\/|$)/.test(route.path)) return peopleWrite(world, route, target);
  return { body: route.body };
}

/** What a change of people carries; a person whom nobody has changed has version 1. */
async function peopleWrite({ database }: World, { path, body }: Route, target: Target) {
  if (path.endsWith("/invitations")) {
    const role =
      target === "office" ? { role: "auditor" } : { role: "systemManager", municipality: codeOf(target) };
    return { body: { email: `${randomUUID()}@prov.example`, name: "Prov", roles: [role] } };
  }
  if (path.endsWith("/handover"))
    return { body: { to: await makePerson({ database, code: codeOf(target) }, "registrar") }, version: 1 };
  return { body, version: 1 };
}

/** Requests of both municipalities are open, so that signing is a question of right alone. */
async function openRequests({ people, own, other, neighbour }: World): Promise<void> {
  own.request = await openRequest(people.archivist, own.delivery);
  other.request = await openRequest(neighbour, other.delivery);
}

/** Where a cell's call goes and what it carries. */
export interface Prepared {
  path: string;
  body?: unknown;
  version?: number;
}

/** Makes what a cell asks for, so that nothing but its right can stop it. */
export async function prepareCell(world: World, cell: Cell): Promise<Prepared> {
  const { route } = cell;
  const points = [world.own.point.id, world.other.point.id];
  const isWrite = route.method !== "GET";
  if (isWrite && route.path.includes("approval-requests")) await awaitNobody(world.database, points);
  if (/\/(statement|signature|withdrawal)$/.test(route.path)) await openRequests(world);
  // The path first: what is made for it may change the version that is written to.
  const path = await pathOf(world, cell);
  const carried = isWrite ? ((await inventoryOf(world, cell)) ?? (await writeOf(world, cell))) : {};
  return { path, ...carried };
}

/** Calls one cell of the table. */
export async function callCell(
  { people }: World,
  { route, actor }: Cell,
  { path, body, version }: Prepared,
): Promise<Answer> {
  const client = people[actor];
  if (path.includes("/files?")) {
    const [office, delivery] = [path.split("/")[3] ?? "", path.split("=")[1] ?? ""];
    return client.upload(office, delivery, "prov.txt", new TextEncoder().encode("prov"));
  }
  if (path.includes("/population-")) return sendTable(client, path);
  if (path.endsWith("/imports")) return sendList(client, path);
  if (path.startsWith("/api/auth/") && route.method === "POST") {
    const { body: csrf } = await client.get<{ csrfToken: string }>("/api/auth/csrf");
    // Nobody's account: each has tries of its own.
    const nobody = { email: `${actor}@nowhere.example`, password: "", json: "true" };
    return client.post(path, { csrfToken: csrf.csrfToken, ...nobody });
  }
  return client.call(route.method, path, {
    ...(body !== undefined && { body }),
    headers: { ...(version !== undefined && { "If-Match": `"${version}"` }) },
  });
}
