import { randomUUID } from "node:crypto";
import { bodies, chanceOf, headers as oddHeaders, inAddresses, inBodies } from "./naughty-values";
import { raw, type RawAnswer } from "./raw";

interface Schema {
  properties?: Record<string, Schema>;
  enum?: unknown[];
}
interface Described {
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
}
interface Document {
  paths: Record<string, Record<string, Described>>;
}

interface Door extends Described {
  method: string;
  path: string;
}

interface Sent {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer;
}

const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "LINK"];
const FORM = "application/x-www-form-urlencoded";

/** What no operation tells of: sign-in, health and pages. */
const others: Door[] = [
  ...["csrf", "session", "signin", "error", "providers", "callback/credentials", "{x}", "{x}/{y}"].map(
    (path) => ({ method: "GET", path: `/api/auth/${path}` }),
  ),
  ...["callback/credentials", "signout", "_log", "session", "{x}"].map((path) => ({
    method: "POST",
    path: `/api/auth/${path}`,
  })),
  ...["/api/health", "/api/v1/{x}", "/{office}", "/{office}/deliveries", "/{office}/deliveries/{id}"].map(
    (path) => ({ method: "GET", path }),
  ),
  ...["/{office}/search", "/{office}/audit", "/{office}/approvals", "/sign-in", "/{x}"].map((path) => ({
    method: "GET",
    path,
  })),
].map((door) => ({
  ...door,
  parameters: [
    { name: "next", in: "query" },
    { name: "cursor", in: "query" },
  ],
}));

/** Every operation that the program tells of, and the other doors. */
export const doorsOf = ({ paths }: Document): Door[] => [
  ...Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      ...described,
      method: method.toUpperCase(),
      path,
    })),
  ),
  ...others,
];

interface Material {
  doors: Door[];
  /** Ids of objects that exist, so that a request comes further than the first look-up. */
  ids: string[];
  cookies: string[];
  origin: string;
}

/** Requests without end, each at one door or another: most of them right but for some of their parts. */
function* naughtyRequests({ doors, ids, cookies, origin }: Material, seed: number): Generator<Sent> {
  const chance = chanceOf(seed);
  const oneOf = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;
  const isSo = (share: number) => chance() < share;

  const segment = (name: string) => {
    if (isSo(0.25)) return oneOf(inAddresses);
    if (name === "office") return "skanearkiv";
    return isSo(0.8) ? oneOf(ids) : oneOf(["1287", "w3d3", "2020", "1"]);
  };
  const value = (schema: Schema) => {
    if (isSo(0.4)) return oneOf(inBodies);
    return JSON.stringify(schema.enum ? oneOf(schema.enum) : oneOf(["x", 1, null, oneOf(ids)]));
  };
  const bodyOf = ({ requestBody }: Door): string | Buffer => {
    const schema = requestBody?.content["application/json"]?.schema;
    if (!schema?.properties || isSo(0.2)) return oneOf(bodies);
    const fields = Object.entries(schema.properties).filter(() => isSo(0.85));
    const more = isSo(0.1) ? ['"extra":1'] : [];
    return `{${[...fields.map(([name, one]) => `${JSON.stringify(name)}:${value(one)}`), ...more].join(",")}}`;
  };
  const addressOf = ({ path, parameters = [] }: Door) => {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => segment(name));
    const query = parameters
      .filter((one) => one.in === "query" && isSo(0.4))
      .map(({ name }) => `${name}=${isSo(0.7) ? oneOf(inAddresses) : "1"}`);
    if (isSo(0.1)) query.push(`${oneOf(inAddresses)}=${oneOf(inAddresses)}`);
    return `${filled}${query.length ? `?${query.join("&")}` : ""}`.replaceAll(" ", "%20");
  };
  const headersOf = (path: string): Record<string, string> => {
    const right: Record<string, string> = {
      cookie: oneOf(cookies),
      origin,
      "content-type": path.startsWith("/api/auth/") && isSo(0.7) ? FORM : "application/json",
      "idempotency-key": randomUUID(),
      "if-match": '"1"',
    };
    for (const [name, values] of Object.entries(oddHeaders)) if (isSo(0.06)) right[name] = oneOf(values);
    return right;
  };
  for (;;) {
    const door = oneOf(doors);
    const method = isSo(0.9) ? door.method : oneOf(METHODS);
    const hasBody = !["GET", "HEAD", "OPTIONS"].includes(method);
    const [path, headers] = [addressOf(door), headersOf(door.path)];
    yield { method, path, headers, ...(hasBody && { body: bodyOf(door) }) };
  }
}

// A class name may be "stack"; an error's property has a value.
const STACK = /^\s+at .+:\d+:\d+|\\n\s+at |"stack":\s*"/m;

/** What is wrong with an answer to a stranger's nonsense; null when nothing is. */
function faultOf({ method, path }: Sent, { status, text }: RawAnswer): string | null {
  const where = `${method} ${path.slice(0, 200)}: ${status}`;
  if (status >= 500) return where;
  return STACK.test(text) && !path.includes("api-docs") ? `${where}, with a stack trace` : null;
}

/** What is wrong with the lines of a log. */
export const faultsOfLog = (log: string): string[] =>
  log
    .split("\n")
    .filter((line) => line.length > 4096 || STACK.test(line))
    .map((line) => `in the log: ${line.slice(0, 300)}`);

/**
 * Sends so many of them, some at a time; resolves to what was wrong. `between` is called now and
 * then.
 */
export async function sendNaughty(
  material: Material,
  { count, seed, between }: { count: number; seed: number; between: (sent: number) => Promise<void> },
): Promise<string[]> {
  const faults: string[] = [];
  const requests = naughtyRequests(material, seed);
  let sent = 0;
  const sender = async () => {
    while (sent < count) {
      sent += 1;
      if (sent % 250 === 0) await between(sent);
      const request = requests.next().value as Sent;
      const answer = await raw(material.origin, request);
      const fault = faultOf(request, answer);
      if (fault) faults.push(fault);
    }
  };
  await Promise.all(Array.from({ length: 8 }, sender));
  return faults;
}
