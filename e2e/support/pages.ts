import { addressOf, type ActorKind, type OfficeKey } from "./actors";
import { findBudgetYear } from "./budgets";
import { findCharge } from "./charges";
import type { Client } from "./client";
import { makeCostKeyDraft } from "./cost-keys";
import { makeExport } from "./exports";
import { makeImport } from "./imports";
import { findPlanKeys } from "./plans";
import { findProjects } from "./projects";

export interface PageOf {
  name: string;
  kind: ActorKind | "signedOut";
  municipality?: string;
  office: OfficeKey;
  path: string;
  /**
   * A page that has a form for some of its readers, and may ask for more script than one to read.
   */
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
  /** The one that holds Procapita in three municipalities. */
  stop: string;
  /** Trelleborg's W3D3. */
  installation: string;
  /** Trelleborg's system manager, and somebody who is invited. */
  person: string;
  invited: string;
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
  const people = await coordinator.get<{ items: { id: string; email: string; status: string }[] }>(
    "/api/v1/skanearkiv/people?limit=200",
  );
  const someone = (is: (one: { email: string; status: string }) => boolean) => people.body.items.find(is)!.id;
  const installations = await coordinator.get<{ items: { id: string }[] }>(
    "/api/v1/skanearkiv/installations?municipality=1287&system=w3d3",
  );
  const stops = await coordinator.get<{ items: { id: string }[] }>("/api/v1/skanearkiv/stops");
  return {
    stop: stops.body.items[0]!.id,
    installation: installations.body.items[0]!.id,
    person: someone(({ email }) => email.startsWith("systemforvaltare.trelleborg@")),
    invited: someone(({ status }) => status === "invited"),
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
  pagesOf(
    await findPlaces(coordinator),
    await makeExports(database),
    {
      parsing: await makeImport(database, "parsing"),
      ready: await makeImport(database),
      failed: await makeImport(database, "failed"),
    },
    await findPlanKeys(database),
    await findProjects(database),
    await findBudgetYear(database),
    await makeCostKeyDraft(database),
    await findCharge(database),
  );

function pagesOf(
  places: Places,
  exports: Exports,
  imports: Record<"parsing" | "ready" | "failed", string>,
  plans: Record<"adopted" | "draft", string>,
  projects: Record<"exempel" | "mitt", string>,
  year: number,
  costKeyDraft: string,
  charge: string,
): PageOf[] {
  const page = (
    kind: PageOf["kind"],
    name: string,
    path: string,
    more: Partial<Pick<PageOf, "office" | "municipality" | "isForm">> = {},
  ): PageOf => ({ name, kind, office: "skanearkiv", path, ...more });
  const one = `/skanearkiv/deliveries/${places.delivery}`;
  return [
    page("signedOut", "sign-in", "/sign-in", { isForm: true }),
    // A page with a form, which this link does not open.
    page("signedOut", "link-dead", `/links/${"a".repeat(43)}`, { isForm: true }),
    page("signedOut", "forgot-password", "/password-requests", { isForm: true }),
    page("archivist", "account", "/account", { isForm: true }),
    page("administrator", "people", "/skanearkiv/people"),
    page("archivist", "people-own", "/skanearkiv/people"),
    page("administrator", "invite", "/skanearkiv/people/invite", { isForm: true }),
    page("administrator", "person", `/skanearkiv/people/${places.person}`, { isForm: true }),
    page("coordinator", "person-invited", `/skanearkiv/people/${places.invited}`, { isForm: true }),
    page("signedOut", "accessibility", "/accessibility"),
    page("officer", "overview-officer", "/skanearkiv"),
    page("economist", "overview-economist", "/skanearkiv"),
    page("registrar", "overview-registrar", "/skanearkiv"),
    page("dataProtectionOfficer", "overview-data-protection", "/skanearkiv"),
    page("economist", "municipality-economist", "/skanearkiv/municipalities/1287"),
    page("dataProtectionOfficer", "system-data-protection", "/skanearkiv/systems/w3d3"),
    page("coordinator", "office-settings", "/skanearkiv/settings/office", { isForm: true }),
    page("archivist", "office-read", "/skanearkiv/settings/office", { isForm: true }),
    page("signedOut", "api-docs", "/api-docs"),
    page("coordinator", "vendors", "/skanearkiv/vendors"),
    page("coordinator", "vendor", "/skanearkiv/vendors/visma"),
    page("vendor", "vendor-own", "/skanearkiv/vendors/visma"),
    page("archivist", "vendor-read", "/skanearkiv/vendors/formpipe"),
    page("coordinator", "vendor-new", "/skanearkiv/vendors/new", { isForm: true }),
    page("coordinator", "vendor-edit", "/skanearkiv/vendors/visma/edit", { isForm: true }),
    page("coordinator", "delivery-new", "/skanearkiv/deliveries/new", { isForm: true }),
    page("coordinator", "deliveries-bulk", "/skanearkiv/deliveries/bulk", { isForm: true }),
    page("coordinator", "delivery-edit", `/skanearkiv/deliveries/${places.delivery}/edit`, { isForm: true }),
    page("coordinator", "closing", `/skanearkiv/deliveries/${places.approved}/closing`, { isForm: true }),
    page("council", "closing-read", `/skanearkiv/deliveries/${places.approved}/closing`, { isForm: true }),
    page("coordinator", "system-new", "/skanearkiv/systems/new", { isForm: true }),
    page("coordinator", "system-edit", "/skanearkiv/systems/w3d3/edit", { isForm: true }),
    page("administrator", "templates", "/skanearkiv/control-point-templates"),
    page("archivist", "template", "/skanearkiv/control-point-templates/case-handling"),
    page("coordinator", "template-new", "/skanearkiv/control-point-templates/new", { isForm: true }),
    page("coordinator", "template-edit", "/skanearkiv/control-point-templates/register/edit", {
      isForm: true,
    }),
    page("council", "phases", "/skanearkiv/phases"),
    page("administrator", "phases-edit", "/skanearkiv/phases/edit", { isForm: true }),
    page("coordinator", "import-systems", "/skanearkiv/systems/import", { isForm: true }),
    page("officer", "import", `/skanearkiv/imports/${imports.ready}`, { isForm: true }),
    page("coordinator", "import-reading", `/skanearkiv/imports/${imports.parsing}`),
    page("coordinator", "import-failed", `/skanearkiv/imports/${imports.failed}`),
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
    page("coordinator", "stops", "/exempel/stops", { office: "exempel" }),
    page("vendor", "stops-vendor", "/skanearkiv/stops"),
    page("coordinator", "stop", `/skanearkiv/stops/${places.stop}`, { isForm: true }),
    page("archivist", "stop-own", `/skanearkiv/stops/${places.stop}`, { isForm: true }),
    page("council", "stop-read", `/skanearkiv/stops/${places.stop}`, { isForm: true }),
    page("vendor", "stop-vendor", `/skanearkiv/stops/${places.stop}`, { isForm: true }),
    page("archivist", "stop-new", `/skanearkiv/stops/new?delivery=${places.blocked}`, { isForm: true }),
    page("archivist", "approvals", "/skanearkiv/approvals"),
    page("coordinator", "municipalities", "/skanearkiv/municipalities"),
    page("coordinator", "municipalities-without", "/skanearkiv/municipalities?deliveries=none"),
    page("archivist", "municipalities-own", "/skanearkiv/municipalities"),
    page("coordinator", "municipality", "/skanearkiv/municipalities/1287"),
    page("archivist", "municipality-own", "/skanearkiv/municipalities/1287"),
    page("council", "municipality-empty", "/skanearkiv/municipalities/1260"),
    page("coordinator", "municipality-new", "/skanearkiv/municipalities/new", { isForm: true }),
    page("coordinator", "municipality-edit", "/skanearkiv/municipalities/1287/edit", { isForm: true }),
    page("coordinator", "municipality-mandates", "/exempel/municipalities/9901/mandates", {
      office: "exempel",
      isForm: true,
    }),
    page("coordinator", "municipality-accession", "/exempel/municipalities/9910/accession", {
      office: "exempel",
      isForm: true,
    }),
    page("coordinator", "municipality-joined", "/exempel/municipalities/9910", { office: "exempel" }),
    page("coordinator", "municipality-delegating", "/exempel/municipalities/9901", { office: "exempel" }),
    page("coordinator", "population", "/exempel/municipalities/population", {
      office: "exempel",
      isForm: true,
    }),
    page("coordinator", "systems", "/skanearkiv/systems"),
    page("archivist", "systems-own", "/skanearkiv/systems"),
    page("coordinator", "systems-empty", "/skanearkiv/systems?windUp=soon"),
    page("coordinator", "system", "/skanearkiv/systems/w3d3"),
    page("archivist", "system-own", "/skanearkiv/systems/w3d3"),
    page("vendor", "system-vendor", "/skanearkiv/systems/procapita-vard-och-omsorg"),
    page("coordinator", "installations", "/skanearkiv/installations"),
    page("archivist", "installations-own", "/skanearkiv/installations?complete=no"),
    page("coordinator", "installations-exempel", "/exempel/installations?sort=-score", { office: "exempel" }),
    page("systemManager", "installation", `/skanearkiv/installations/${places.installation}`, {
      isForm: true,
    }),
    page("council", "installation-read", `/skanearkiv/installations/${places.installation}`, {
      isForm: true,
    }),
    page("archivist", "installation-need", `/skanearkiv/installations/${places.installation}/need`, {
      isForm: true,
    }),
    page("archivist", "installation-new", "/skanearkiv/installations/new", { isForm: true }),
    page("coordinator", "installations-bulk", "/skanearkiv/installations/bulk", { isForm: true }),
    page("coordinator", "inventory", "/exempel/installations/overview", { office: "exempel", isForm: true }),
    page("coordinator", "need-criteria", "/exempel/settings/need-criteria", {
      office: "exempel",
      isForm: true,
    }),
    page("coordinator", "capacity", "/exempel/capacity", { office: "exempel", isForm: true }),
    page("officer", "capacity-none", "/skanearkiv/capacity", { isForm: true }),
    page("auditor", "capacity-read", "/exempel/capacity", { office: "exempel", isForm: true }),
    page("coordinator", "plans", "/exempel/plans", { office: "exempel" }),
    page("archivist", "plans-read", "/skanearkiv/plans"),
    page("coordinator", "plan-new", "/skanearkiv/plans/new", { isForm: true }),
    page("council", "plan-council", `/exempel/plans/${plans.adopted}`, { office: "exempel", isForm: true }),
    page("coordinator", "plan-coordinator", `/exempel/plans/${plans.adopted}`, {
      office: "exempel",
      isForm: true,
    }),
    page("archivist", "plan-archivist", "/skanearkiv/plans/2020-2022", { isForm: true }),
    page("economist", "plan-economist", "/skanearkiv/plans/2020-2022", { isForm: true }),
    page("council", "plan-version", `/exempel/plans/${plans.adopted}/versions/2`, {
      office: "exempel",
      isForm: true,
    }),
    page("archivist", "plan-version-told", "/skanearkiv/plans/2020-2022/versions/1", { isForm: true }),
    page("coordinator", "plan-draft", `/exempel/plans/${plans.draft}/versions/1`, {
      office: "exempel",
      isForm: true,
    }),
    page("auditor", "plan-draft-read", `/exempel/plans/${plans.draft}/versions/1`, {
      office: "exempel",
      isForm: true,
    }),
    page("council", "plan-comparison", `/exempel/plans/${plans.adopted}/comparison?from=1&to=2`, {
      office: "exempel",
    }),
    page("coordinator", "plan-candidates", `/exempel/plans/${plans.draft}/candidates`, {
      office: "exempel",
    }),
    page("officer", "plan-candidates-none", "/skanearkiv/plans/2020-2022/candidates"),
    page("coordinator", "projects", "/exempel/projects", { office: "exempel" }),
    page("archivist", "projects-read", "/e-arkiv-mitt/projects", {
      office: "e-arkiv-mitt",
      municipality: "mora",
    }),
    page("coordinator", "project-new", "/exempel/projects/new", { office: "exempel", isForm: true }),
    page("coordinator", "project", `/exempel/projects/${projects.exempel}`, {
      office: "exempel",
      isForm: true,
    }),
    page("coordinator", "project-edit", `/exempel/projects/${projects.exempel}/edit`, {
      office: "exempel",
      isForm: true,
    }),
    page("archivist", "project-track", `/e-arkiv-mitt/projects/${projects.mitt}`, {
      office: "e-arkiv-mitt",
      municipality: "leksand",
      isForm: true,
    }),
    page("council", "project-council", `/e-arkiv-mitt/projects/${projects.mitt}`, {
      office: "e-arkiv-mitt",
    }),
    page("coordinator", "matrix", "/skanearkiv/deliveries/matrix"),
    page("coordinator", "matrix-table", "/skanearkiv/deliveries/matrix?view=table"),
    page("vendor", "matrix-stopped", "/skanearkiv/deliveries/matrix?blocked=any"),
    page("council", "outcome", "/skanearkiv/economy/outcome"),
    page("council", "outcome-year", "/skanearkiv/economy/outcome/years/2020"),
    page("economist", "outcome-new", "/skanearkiv/economy/outcome/new", { isForm: true }),
    page("economist", "outcome-accounts", "/skanearkiv/economy/outcome/accounts", { isForm: true }),
    page("economist", "outcome-import", "/skanearkiv/economy/outcome/import?form=sie", { isForm: true }),
    page("council", "budget", "/skanearkiv/economy/budgets/2020", { isForm: true }),
    page("council", "budgets", "/exempel/economy/budgets", { office: "exempel", isForm: true }),
    page("economist", "budgets-economist", "/exempel/economy/budgets", { office: "exempel", isForm: true }),
    page("council", "budget-running", `/exempel/economy/budgets/${year}`, {
      office: "exempel",
      isForm: true,
    }),
    page("economist", "budget-economist", `/exempel/economy/budgets/${year}`, {
      office: "exempel",
      isForm: true,
    }),
    page("council", "budget-earlier", `/exempel/economy/budgets/${year}?revision=1`, {
      office: "exempel",
      isForm: true,
    }),
    page("council", "budget-proposed", `/exempel/economy/budgets/${year + 1}`, {
      office: "exempel",
      isForm: true,
    }),
    page("economist", "budget-edit", `/exempel/economy/budgets/${year + 2}/edit`, {
      office: "exempel",
      isForm: true,
    }),
    page("economist", "budget-forecast", `/exempel/economy/budgets/${year}/forecast`, {
      office: "exempel",
      isForm: true,
    }),
    page("archivist", "cost-shares", "/skanearkiv/economy/cost-shares"),
    page("council", "cost-key", "/skanearkiv/economy/cost-shares/2021-2023"),
    page("economist", "cost-key-new", "/skanearkiv/economy/cost-shares/new", { isForm: true }),
    page("economist", "cost-key-edit", `/skanearkiv/economy/cost-shares/${costKeyDraft}/edit`, {
      isForm: true,
    }),
    page("archivist", "settlements", "/skanearkiv/economy/settlements"),
    page("economist", "settlements-economist", "/exempel/economy/settlements", {
      office: "exempel",
      isForm: true,
    }),
    page("archivist", "settlement", "/skanearkiv/economy/settlements/2020"),
    page("economist", "settlement-final", `/exempel/economy/settlements/${year - 3}`, { office: "exempel" }),
    page("council", "settlement-proposed", `/exempel/economy/settlements/${year - 1}`, {
      office: "exempel",
      isForm: true,
    }),
    page("economist", "settlement-dispositions", `/exempel/economy/settlements/${year - 1}`, {
      office: "exempel",
      isForm: true,
    }),
    page("coordinator", "charges", "/exempel/economy/charges", { office: "exempel" }),
    page("archivist", "charges-empty", "/skanearkiv/economy/charges"),
    page("coordinator", "charge", `/exempel/economy/charges/${charge}`, { office: "exempel" }),
    page("economist", "charge-new", `/exempel/economy/charges/new?year=${year}&of=quarter-1&total=&vat=25`, {
      office: "exempel",
      isForm: true,
    }),
    page("economist", "charge-settings", "/exempel/economy/charges/settings", {
      office: "exempel",
      isForm: true,
    }),
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
