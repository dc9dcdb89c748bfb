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
  accessibility: () => "/accessibility",
  apiDocs: () => "/api-docs",
  overview: (office: string) => `/${office}`,
  municipalities: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/municipalities${q(filter)}`,
  municipality: (office: string, code: string) => `/${office}/municipalities/${code}`,
  systems: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/systems${q(filter)}`,
  vendors: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/vendors${q(filter)}`,
  system: (office: string, key: string) => `/${office}/systems/${key}`,
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
  approvals: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/approvals${q(filter)}`,
  signing: (office: string, requestId: string) => `/${office}/approvals/requests/${requestId}`,
  approval: (office: string, id: string) => `/${office}/approvals/${id}`,
  economy: (office: string) => `/${office}/economy`,
  budget: (office: string, year: number) => `/${office}/economy/budgets/${year}`,
  costShares: (office: string) => `/${office}/economy/cost-shares`,
  audit: (office: string, filter: Record<string, string | undefined> = {}) => `/${office}/audit${q(filter)}`,
  notifications: (office: string, filter: Record<string, string | undefined> = {}) =>
    `/${office}/notifications${q(filter)}`,
  /** A long file; `refresh: "off"` for who has no script and wants the page to stand still. */
  largeExport: (office: string, id: string, still: { refresh?: "off" } = {}) =>
    `/${office}/exports/${id}${q(still)}`,
  settings: (office: string) => `/${office}/settings`,
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
