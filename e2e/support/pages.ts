import { addressOf, type ActorKind, type OfficeKey } from "./actors";
import type { Client } from "./client";
import { makeExport } from "./exports";

export interface PageOf {
  name: string;
  kind: ActorKind | "signedOut";
  municipality?: string;
  office: OfficeKey;
  path: string;
  /** A page that has a form for some of its readers, and may ask for more script than one to read. */
  isForm?: boolean;
}

interface List {
  items: { id: string; system: { key: string }; municipality: { name: string }; approval?: { id: string } }[];
}

/** Ids of real objects, so that pages can be opened by address. */
export interface Places {
  delivery: string;
  blocked: string;
  approved: string;
  recordedApproval: string;
}

/** Finds the demo's deliveries and Lund's approval as the coordinator. */
export async function findPlaces(coordinator: Client): Promise<Places> {
  const { body } = await coordinator.get<List>("/api/v1/skanearkiv/deliveries");
  const find = (system: string, municipality: string) =>
    body.items.find((d) => d.system.key.startsWith(system) && d.municipality.name === municipality)!.id;
  const approved = find("w3d3", "Lund");
  const lund = await coordinator.get<{ approval: { id: string } }>(
    `/api/v1/skanearkiv/deliveries/${approved}`,
  );
  return {
    delivery: find("w3d3", "Trelleborg"),
    blocked: find("procapita", "Trelleborg"),
    approved,
    recordedApproval: lund.body.approval.id,
  };
}

/** Long lists that the coordinator has asked for, by how far they have come. */
type Exports = Record<"running" | "ready" | "failed", string>;

async function makeExports(database: string): Promise<Exports> {
  const make = (state: keyof Exports) => makeExport(database, addressOf("coordinator"), state);
  return { running: await make("running"), ready: await make("ready"), failed: await make("failed") };
}

/** Every page as each kind of person that uses it. */
export const everyPage = async (coordinator: Client, database: string): Promise<PageOf[]> =>
  pagesOf(await findPlaces(coordinator), await makeExports(database));

function pagesOf(places: Places, exports: Exports): PageOf[] {
  const page = (
    kind: PageOf["kind"],
    name: string,
    path: string,
    more: Partial<Pick<PageOf, "office" | "municipality" | "isForm">> = {},
  ): PageOf => ({ name, kind, office: "skanearkiv", path, ...more });
  const one = `/skanearkiv/deliveries/${places.delivery}`;
  return [
    page("signedOut", "sign-in", "/sign-in", { isForm: true }),
    page("signedOut", "accessibility", "/accessibility"),
    page("signedOut", "api-docs", "/api-docs"),
    page("coordinator", "vendors", "/skanearkiv/vendors"),
    page("coordinator", "overview-coordinator", "/skanearkiv"),
    page("archivist", "overview-archivist", "/skanearkiv"),
    page("council", "overview-council", "/skanearkiv"),
    page("vendor", "overview-vendor", "/skanearkiv"),
    page("administrator", "overview-administrator", "/skanearkiv"),
    page("coordinator", "deliveries", "/skanearkiv/deliveries"),
    page("coordinator", "deliveries-empty", "/skanearkiv/deliveries?status=closed"),
    page("archivist", "delivery", one, { isForm: true }),
    page("archivist", "control-point", `${one}/control-points/25`, { isForm: true }),
    page("council", "control-point-read", `${one}/control-points/14`, { isForm: true }),
    page("coordinator", "delivery-blocked", `/skanearkiv/deliveries/${places.blocked}`, { isForm: true }),
    page("council", "delivery-approved", `/skanearkiv/deliveries/${places.approved}`, { isForm: true }),
    page("council", "approval-recorded", `/skanearkiv/approvals/${places.recordedApproval}`),
    page("archivist", "approvals", "/skanearkiv/approvals"),
    page("coordinator", "municipalities", "/skanearkiv/municipalities"),
    page("coordinator", "municipalities-without", "/skanearkiv/municipalities?deliveries=none"),
    page("archivist", "municipalities-own", "/skanearkiv/municipalities"),
    page("coordinator", "municipality", "/skanearkiv/municipalities/1287"),
    page("archivist", "municipality-own", "/skanearkiv/municipalities/1287"),
    page("council", "municipality-empty", "/skanearkiv/municipalities/1260"),
    page("coordinator", "systems", "/skanearkiv/systems"),
    page("archivist", "systems-own", "/skanearkiv/systems"),
    page("coordinator", "systems-empty", "/skanearkiv/systems?windUp=soon"),
    page("coordinator", "system", "/skanearkiv/systems/w3d3"),
    page("archivist", "system-own", "/skanearkiv/systems/w3d3"),
    page("vendor", "system-vendor", "/skanearkiv/systems/procapita-vard-och-omsorg"),
    page("coordinator", "matrix", "/skanearkiv/deliveries/matrix"),
    page("coordinator", "matrix-table", "/skanearkiv/deliveries/matrix?view=table"),
    page("vendor", "matrix-stopped", "/skanearkiv/deliveries/matrix?blocked=any"),
    page("council", "budget", "/skanearkiv/economy/budgets/2020"),
    page("archivist", "cost-shares", "/skanearkiv/economy/cost-shares"),
    page("coordinator", "audit", "/skanearkiv/audit"),
    page("archivist", "notifications-empty", "/skanearkiv/notifications"),
    page("coordinator", "notifications", "/exempel/notifications", { office: "exempel" }),
    page("archivist", "settings", "/skanearkiv/settings"),
    page("coordinator", "settings-exports", "/skanearkiv/settings"),
    page("coordinator", "export-running", `/skanearkiv/exports/${exports.running}`),
    page("coordinator", "export-ready", `/skanearkiv/exports/${exports.ready}`),
    page("coordinator", "export-failed", `/skanearkiv/exports/${exports.failed}`),
    page("coordinator", "search", "/skanearkiv/search?q=w3d3"),
    page("archivist", "search-empty", "/skanearkiv/search"),
    page("vendor", "search-vendor", "/skanearkiv/search?q=trelleborg"),
    page("coordinator", "search-nothing", "/skanearkiv/search?q=finns-inte"),
    page("archivist", "guide", "/skanearkiv/guide"),
    page("council", "guide-other", "/skanearkiv/guide?role=coordinator"),
    page("archivist", "forbidden", "/skanearkiv/audit"),
    page("archivist", "not-found", "/skanearkiv/deliveries/unknown"),
    page("coordinator", "mitt-overview", "/e-arkiv-mitt", { office: "e-arkiv-mitt" }),
    page("coordinator", "mitt-municipalities", "/e-arkiv-mitt/municipalities", { office: "e-arkiv-mitt" }),
    page("council", "mitt-economy", "/e-arkiv-mitt/economy", { office: "e-arkiv-mitt" }),
    page("coordinator", "mitt-systems", "/e-arkiv-mitt/systems", { office: "e-arkiv-mitt" }),
    page("coordinator", "mitt-matrix", "/e-arkiv-mitt/deliveries/matrix", { office: "e-arkiv-mitt" }),
    page("coordinator", "helgeland-municipality", "/helgeland/municipalities/1813", { office: "helgeland" }),
    page("archivist", "helgeland-overview", "/helgeland", { office: "helgeland", municipality: "bronnoy" }),
    page("council", "helgeland-council", "/helgeland", { office: "helgeland" }),
    page("coordinator", "helgeland-municipalities", "/helgeland/municipalities", { office: "helgeland" }),
  ];
}
