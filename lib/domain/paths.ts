/** All addresses of the app. */
const q = (params: Record<string, string | undefined>): string => {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) if (value) search.set(key, value);
  const text = search.toString();
  return text ? `?${text}` : "";
};

export const paths = {
  home: () => "/",
  signIn: (next?: string) => `/sign-in${q({ next })}`,
  setup: () => "/setup",
  accessibility: () => "/accessibility",
  /** Opens an account, or says yes to an invitation. */
  link: (token: string) => `/links/${token}`,
  forgotPassword: () => "/password-requests",
  account: () => "/account",
  apiDocs: () => "/api-docs",
  overview: (office: string) => `/${office}`,
  municipalities: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/municipalities${q(filter)}`,
  municipality: (office: string, code: string) => `/${office}/municipalities/${code}`,
  addMunicipality: (office: string) => `/${office}/municipalities/new`,
  changeMunicipality: (office: string, code: string) => `/${office}/municipalities/${code}/edit`,
  mandates: (office: string, code: string) => `/${office}/municipalities/${code}/mandates`,
  accession: (office: string, code: string) => `/${office}/municipalities/${code}/accession`,
  population: (office: string) => `/${office}/municipalities/population`,
  systems: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/systems${q(filter)}`,
  installations: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/installations${q(filter)}`,
  installation: (office: string, id: string) => `/${office}/installations/${id}`,
  /** A new one, of a municipality or of a system where that is known. */
  addInstallation: (office: string, of: { municipality?: string; system?: string } = {}) =>
    `/${office}/installations/new${q(of)}`,
  /** Several at once, chosen as the list is. */
  changeInstallations: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/installations/bulk${q(filter)}`,
  inventory: (office: string) => `/${office}/installations/overview`,
  need: (office: string, id: string) => `/${office}/installations/${id}/need`,
  needCriteria: (office: string) => `/${office}/settings/need-criteria`,
  vendors: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/vendors${q(filter)}`,
  vendor: (office: string, key: string) => `/${office}/vendors/${key}`,
  addVendor: (office: string) => `/${office}/vendors/new`,
  changeVendor: (office: string, key: string) => `/${office}/vendors/${key}/edit`,
  system: (office: string, key: string) => `/${office}/systems/${key}`,
  addSystem: (office: string) => `/${office}/systems/new`,
  changeSystem: (office: string, key: string) => `/${office}/systems/${key}/edit`,
  templates: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/control-point-templates${q(filter)}`,
  template: (office: string, key: string) => `/${office}/control-point-templates/${key}`,
  /** With a key a copy of that template. */
  addTemplate: (office: string, from?: string) => `/${office}/control-point-templates/new${q({ from })}`,
  changeTemplate: (office: string, key: string) => `/${office}/control-point-templates/${key}/edit`,
  phases: (office: string) => `/${office}/phases`,
  changePhases: (office: string) => `/${office}/phases/edit`,
  /** Below it the imports, by id. */
  imports: (office: string) => `/${office}/imports`,
  importSystems: (office: string) => `/${office}/systems/import`,
  /**
   * A file on its way in; `what` chooses rows, `place` those after it, `refresh: "off"` as for a
   * long file.
   */
  import: (office: string, id: string, show: { what?: string; place?: string; refresh?: "off" } = {}) =>
    `/${office}/imports/${id}${q(show)}`,
  /** Several at once, chosen as the list is. */
  changeDeliveries: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/deliveries/bulk${q(filter)}`,
  /** A new one, of an item of a plan or of what a municipality runs. */
  addDelivery: (
    office: string,
    of: { item?: string; municipality?: string; system?: string; project?: string } = {},
  ) => `/${office}/deliveries/new${q(of)}`,
  /** What is done after the approval. */
  closing: (office: string, id: string) => `/${office}/deliveries/${id}/closing`,
  changeDelivery: (office: string, id: string) => `/${office}/deliveries/${id}/edit`,
  plans: (office: string, filter: Record<string, string | undefined> = {}) => `/${office}/plans${q(filter)}`,
  addPlan: (office: string) => `/${office}/plans/new`,
  /** The plan in force against what happened, its versions and its next steps. */
  plan: (office: string, key: string) => `/${office}/plans/${key}`,
  planVersion: (office: string, key: string, number: number) => `/${office}/plans/${key}/versions/${number}`,
  planCandidates: (office: string, key: string, cursor?: string) =>
    `/${office}/plans/${key}/candidates${q({ cursor })}`,
  planComparison: (office: string, key: string, from: number, to: number) =>
    `/${office}/plans/${key}/comparison${q({ from: String(from), to: String(to) })}`,
  capacity: (office: string) => `/${office}/capacity`,
  projects: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/projects${q(filter)}`,
  project: (office: string, id: string) => `/${office}/projects/${id}`,
  /** A new one, for a system where that is known already. */
  addProject: (office: string, of: { system?: string } = {}) => `/${office}/projects/new${q(of)}`,
  changeProject: (office: string, id: string) => `/${office}/projects/${id}/edit`,
  deliveries: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/deliveries${q(filter)}`,
  matrix: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/deliveries/matrix${q(filter)}`,
  /** Below it the matrix's crossings, by code and key; short, since a page has hundreds of them. */
  crossings: (office: string) => `/${office}/matrix`,
  delivery: (office: string, id: string) => `/${office}/deliveries/${id}`,
  /** A delivery's comments; with a cursor those before it. */
  comments: (office: string, delivery: string, cursor?: string) =>
    `/${office}/deliveries/${delivery}${q({ comments: cursor })}#comments`,
  /** To one comment, also through the sign-in page, which sees no fragment. */
  comment: (office: string, delivery: string, id: string) =>
    `/${office}/deliveries/${delivery}${q({ comment: id })}#comment-${id}`,
  controlPoint: (office: string, id: string, number: number) =>
    `/${office}/deliveries/${id}/control-points/${number}`,
  stops: (office: string, filter: Record<string, string | undefined> = {}) => `/${office}/stops${q(filter)}`,
  stop: (office: string, id: string) => `/${office}/stops/${id}`,
  /** A new one, where it is noticed. */
  addStop: (office: string, of: { delivery?: string; vendor?: string; project?: string } = {}) =>
    `/${office}/stops/new${q(of)}`,
  approvals: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/approvals${q(filter)}`,
  signing: (office: string, requestId: string) => `/${office}/approvals/requests/${requestId}`,
  approval: (office: string, id: string) => `/${office}/approvals/${id}`,
  economy: (office: string) => `/${office}/economy`,
  /** All years, and each year beside the others. */
  budgets: (office: string) => `/${office}/economy/budgets`,
  /** The revision in force, or the one that is named. */
  budget: (office: string, year: number, revision?: number) =>
    `/${office}/economy/budgets/${year}${q({ revision: revision?.toString() })}`,
  /** The draft or proposal of a year, to work on. */
  changeBudget: (office: string, year: number) => `/${office}/economy/budgets/${year}/edit`,
  /** What the year is expected to come to, and why. */
  forecast: (office: string, year: number) => `/${office}/economy/budgets/${year}/forecast`,
  costShares: (office: string) => `/${office}/economy/cost-shares`,
  addCostKey: (office: string) => `/${office}/economy/cost-shares/new`,
  costKey: (office: string, key: string) => `/${office}/economy/cost-shares/${key}`,
  editCostKey: (office: string, key: string) => `/${office}/economy/cost-shares/${key}/edit`,
  settlements: (office: string) => `/${office}/economy/settlements`,
  /** The final settlement of the year where there is one, or the one of the kind that is named. */
  settlement: (office: string, year: number, kind?: "preliminary" | "final") =>
    `/${office}/economy/settlements/${year}${q({ kind })}`,
  charges: (office: string) => `/${office}/economy/charges`,
  /** A new one, as it would be; without a choice the form alone. */
  addCharge: (office: string) => `/${office}/economy/charges/new`,
  charge: (office: string, id: string) => `/${office}/economy/charges/${id}`,
  chargeSettings: (office: string) => `/${office}/economy/charges/settings`,
  outcomeEntry: (office: string, id: string) => `/${office}/economy/outcome/${id}`,
  outcomeYear: (office: string, year: number) => `/${office}/economy/outcome/years/${year}`,
  addOutcomeEntry: (office: string) => `/${office}/economy/outcome/new`,
  accountMapping: (office: string) => `/${office}/economy/outcome/accounts`,
  importOutcome: (office: string, choice: { form?: string } = {}) =>
    `/${office}/economy/outcome/import${q(choice)}`,
  outcome: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/economy/outcome${q(filter)}`,
  audit: (office: string, filter: Record<string, string | undefined> = {}) => `/${office}/audit${q(filter)}`,
  notifications: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/notifications${q(filter)}`,
  /** A long file; `refresh: "off"` for who has no script and wants the page to stand still. */
  largeExport: (office: string, id: string, still: { refresh?: "off" } = {}) =>
    `/${office}/exports/${id}${q(still)}`,
  settings: (office: string) => `/${office}/settings`,
  officeSettings: (office: string) => `/${office}/settings/office`,
  people: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/people${q(filter)}`,
  person: (office: string, id: string) => `/${office}/people/${id}`,
  invite: (office: string) => `/${office}/people/invite`,
  guide: (office: string, role?: string) => `/${office}/guide${q({ role })}`,
  /** What is found; with a kind all of that kind. */
  search: (office: string, query?: string, kind?: string) => `/${office}/search${q({ q: query, kind })}`,
} as const;

/**
 * A safe path on this site from a value in an address, else the start page: never another site,
 * never the API.
 */
export function ownPath(value: unknown): string {
  if (typeof value !== "string" || !/^\/(?![/\\])[\x21-\x7e]*$/.test(value)) return paths.home();
  const { host, pathname, search } = new URL(value, "http://own.invalid");
  // "/.//elsewhere" looks like a path of this site, but a browser resolves it to "//elsewhere",
  // which is another site.
  const isOwn = host === "own.invalid" && !pathname.startsWith("//") && !pathname.startsWith("/api/");
  return isOwn ? pathname + search : paths.home();
}
