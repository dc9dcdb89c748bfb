// The pages of the invented office that are measured, and as whom.

const office = "exempel";
const dalsjo = "9903";
const base = `/${office}`;

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
  api: { share: 0.4, isApi: true },
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
    page("Systems", "coordinator", "page", `${base}/systems`),
    page("Search", "coordinator", "page", `${base}/search?q=dalsj`),
    page("Notifications, 10 rows", "coordinator", "page", `${base}/notifications?limit=10`),
    page("Budget", "council", "page", `${base}/economy/budgets/2026`),
    page("Cost shares", "council", "page", `${base}/economy/cost-shares`),
    page("Audit log, 100 rows", "coordinator", "list", `${base}/audit?limit=100`),
    page("API: deliveries, 100 rows", "coordinator", "api", `/api/v1${base}/deliveries?limit=100`),
  ];
};

/**
 * A delivery of Dalsjö that its archivist works with, and a point of it that waits to be assessed.
 */
export async function findPlaces(archivist) {
  const v1 = `/api/v1${base}/deliveries`;
  const list = await archivist.get(`${v1}?municipality=${dalsjo}&status=underControl&limit=1`);
  const id = list.body.items[0].id;
  const { controlPoints } = (await archivist.get(`${v1}/${id}`)).body;
  const waiting = controlPoints.find(({ result }) => result === "notStarted") ?? controlPoints[0];
  return { delivery: `${base}/deliveries/${id}`, point: waiting.number };
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
