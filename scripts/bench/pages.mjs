// The pages of the invented office that are measured, and as whom.
import { LONG_KEY, LONG_YEARS } from "./economy.mjs";

const office = "exempel";
const dalsjo = "9903";
const base = `/${office}`;
const longYear = LONG_YEARS[1];

/**
 * The yardstick: a page of the office with nothing in it, search before any word is typed. What it
 * costs is the floor of every page: the session, the frame and its count of waiting approval
 * requests.
 */
export const floor = `${base}/search`;

/**
 * What is asked of each sort of page. `share` is the least part of the floor's requests a second
 * that the server answers at scale 1, `html` the most bytes of its HTML before it is compressed; a
 * page that has a form for some of its readers may ask for more script.
 */
export const sorts = {
  overview: { share: 1 / 3, html: 120_000 },
  list: { share: 0.4, html: 120_000 },
  matrix: { share: 0.4, html: 120_000 },
  page: {},
  form: { isForm: true },
  plan: { share: 1 / 3 },
  planForm: { share: 1 / 3, isForm: true },
  api: { share: 0.4, isApi: true },
  planApi: { share: 1 / 3, isApi: true },
};

/**
 * Filtered lists are cut where the smallest office still fills them, so that a larger one shows no
 * more rows than it. `places` holds addresses of real objects, found by `findPlaces`.
 */
export const pagesOf = (places) => {
  const page = (name, kind, sort, path) => ({ name, kind, sort, path });
  return [
    page("Overview, coordinator", "coordinator", "overview", base),
    page("Overview, council", "council", "overview", base),
    page("Overview, archivist of Dalsjö", "archivist", "overview", base),
    page("Deliveries, 100 rows", "coordinator", "list", `${base}/deliveries?limit=100`),
    page("Deliveries, 20 stopped", "coordinator", "list", `${base}/deliveries?blocked=any&limit=20`),
    page("Deliveries, 20 late", "coordinator", "list", `${base}/deliveries?plan=late&limit=20`),
    page("Delivery matrix", "coordinator", "matrix", `${base}/deliveries/matrix`),
    page("One delivery", "archivist", "form", places.delivery),
    page("One control point", "archivist", "form", `${places.delivery}/control-points/${places.point}`),
    page("Approvals, 10 rows", "archivist", "page", `${base}/approvals?limit=10`),
    page("Municipalities", "coordinator", "page", `${base}/municipalities`),
    page("One municipality", "coordinator", "page", `${base}/municipalities/${dalsjo}`),
    page("Systems", "coordinator", "page", `${base}/systems?limit=20`),
    page("Installations, 100 rows", "coordinator", "list", `${base}/installations?limit=100`),
    page("Installations that lack something", "coordinator", "list", `${base}/installations?complete=no`),
    page("System inventory", "coordinator", "form", `${base}/installations/overview`),
    page("One installation", "coordinator", "page", `${base}/installations/${places.installation}`),
    page("One system", "coordinator", "page", `${base}/systems/${places.system}`),
    page("Stops, 50 rows", "coordinator", "list", `${base}/stops`),
    page("Stops closed, 100 rows", "coordinator", "list", `${base}/stops?open=no&limit=100`),
    page("One stop", "coordinator", "form", `${base}/stops/${places.stop}`),
    page("Joint projects", "coordinator", "page", `${base}/projects`),
    page("One joint project", "coordinator", "form", `${base}/projects/${places.project}`),
    page("Closing of one delivery", "coordinator", "form", `${base}/deliveries/${places.approved}/closing`),
    page("Vendors", "coordinator", "page", `${base}/vendors`),
    page("One vendor", "coordinator", "page", `${base}/vendors/${places.vendor}`),
    page("Control-point templates", "coordinator", "page", `${base}/control-point-templates`),
    page("Search", "coordinator", "page", `${base}/search?q=dalsj`),
    page("Notifications, 10 rows", "coordinator", "page", `${base}/notifications?limit=10`),
    page("Budget", "council", "form", `${base}/economy/budgets/2026`),
    page("Cost shares", "council", "page", `${base}/economy/cost-shares`),
    page("Economy: budget of 200 lines", "council", "form", `${base}/economy/budgets/${longYear}`),
    page("Economy: years beside each other", "council", "form", `${base}/economy/budgets`),
    page("Economy: key of 290 members", "council", "page", `${base}/economy/cost-shares/${LONG_KEY}`),
    page(
      "Economy: outcome, 100 rows",
      "council",
      "list",
      `${base}/economy/outcome?year=${longYear}&limit=100`,
    ),
    page("Economy: outcome by 200 groups", "council", "page", `${base}/economy/outcome/years/${longYear}`),
    page("Audit log, 100 rows", "coordinator", "list", `${base}/audit?limit=100`),
    page("Delivery plan against what happened", "council", "planForm", places.plan),
    page("Adopted version, all items", "council", "planForm", places.version),
    page("Draft", "coordinator", "planForm", places.draft),
    page("Candidates", "coordinator", "plan", places.candidates),
    page("Comparison of versions", "council", "plan", places.comparison),
    page("API: adopted version", "council", "planApi", `/api/v1${places.version}`),
    page("API: candidates", "coordinator", "planApi", `/api/v1${places.candidates}`),
    page("API: comparison of versions", "council", "planApi", `/api/v1${places.comparison}`),
    page("API: deliveries, 100 rows", "coordinator", "api", `/api/v1${base}/deliveries?limit=100`),
  ];
};

/**
 * A delivery of Dalsjö that its archivist works with, under control where one is, and a point of it
 * that waits to be assessed; its system, its vendor and an installation. The invented office is
 * laid out from the day it is made, so which of them are under control differs from day to day.
 */
export async function findPlaces({ archivist, coordinator }) {
  const v1 = `/api/v1${base}/deliveries`;
  const list = await archivist.get(`${v1}?municipality=${dalsjo}&status=going&limit=200`);
  const going = list.body.items;
  const { id, system, vendor } = going.find(({ status }) => status === "underControl") ?? going[0];
  const { controlPoints } = (await archivist.get(`${v1}/${id}`)).body;
  const waiting = controlPoints.find(({ result }) => result === "notStarted") ?? controlPoints[0];
  const installations = await archivist.get(`/api/v1${base}/installations?municipality=${dalsjo}&limit=1`);
  return {
    delivery: `${base}/deliveries/${id}`,
    point: waiting.number,
    system: system.key,
    vendor: vendor?.key,
    installation: installations.body.items?.[0]?.id,
    ...(await findFurther(coordinator)),
    ...(await findPlans(coordinator)),
  };
}

const largest = (items, size) => [...items].sort((a, b) => size(b) - size(a))[0];

/** The stop that holds most deliveries, the project of most tracks, and a delivery to be closed. */
async function findFurther(coordinator) {
  const list = async (path) => (await coordinator.get(`/api/v1${base}/${path}`)).body.items ?? [];
  const stops = await list("stops?open=yes&limit=200");
  const projects = await list("projects?limit=200");
  const [approved] = await list("deliveries?status=approved&limit=1");
  return {
    stop: largest(stops, ({ deliveries }) => deliveries.length)?.id,
    project: largest(projects, ({ tracks }) => tracks.length)?.id,
    approved: approved?.id,
  };
}

/** The plan in force with the version before it, and the one that is a draft. */
async function findPlans(coordinator) {
  const plans = (await coordinator.get(`/api/v1${base}/plans`)).body.items;
  const [adopted] = plans.filter(({ versions }) => versions.length > 1);
  const draft = plans.find(({ versions }) => versions.some(({ status }) => status === "draft"));
  const plan = `${base}/plans/${adopted.key}`;
  return {
    plan,
    version: `${plan}/versions/2`,
    comparison: `${plan}/comparison?from=1&to=2`,
    draft: `${base}/plans/${draft.key}/versions/1`,
    candidates: `${base}/plans/${draft.key}/candidates`,
  };
}

/** Signs in those who look, as their browsers would. Resolves to clients by kind. */
export async function signInAll(origin) {
  const { tsImport } = await import("tsx/esm/api");
  const { Client } = await tsImport("../../e2e/support/client.ts", import.meta.url);
  const { addressOf } = await tsImport("../../e2e/support/actors.ts", import.meta.url);
  const clients = {};
  for (const kind of ["coordinator", "council", "archivist"]) {
    clients[kind] = new Client(origin);
    await clients[kind].signIn(addressOf(kind, "dalsjo", office));
  }
  return clients;
}
