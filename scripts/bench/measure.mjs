// Measures the pages of one running server, each beside the empty page.
import http from "node:http";
import autocannon from "autocannon";
import { Stopped, fail } from "../lib/failure.mjs";
import { isStopping } from "../lib/children.mjs";
import { exchange } from "../lib/exchange.mjs";
import { pageScale } from "../lib/page-weight.mjs";
import { countCalls, readStatements, resetStatements } from "../lib/statements.mjs";
import { emptyPage, sorts } from "./pages.mjs";
import { median, quantile } from "./statistics.mjs";

const WARM_UP = 20;
const BLOCK = 12;
const CONNECTIONS = 8;
const SECONDS = 5;

/** One connection to the server, requests one after another; every answer must be 200. */
export function visitor(origin) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const visit = async (path, cookie) => {
    if (isStopping()) throw new Stopped();
    const answer = await exchange(new URL(path, origin), { cookie, agent });
    if (answer.status !== 200) fail(`${path} answered ${answer.status} instead of 200.`);
    return answer.ms;
  };
  return {
    /** Resolves to the milliseconds of `count` requests. */
    visits: async (path, cookie, count) => {
      const times = [];
      for (let turn = 0; turn < count; turn++) times.push(await visit(path, cookie));
      return times;
    },
    close: () => agent.destroy(),
  };
}

/**
 * In each round every page has a block of requests and, straight after, the empty page a block as the same person: what
 * the machine does besides hits both alike. Resolves to pages with { times, emptyTimes }.
 */
async function takeTimes(visits, pages, clients, rounds) {
  const timed = pages.map((page) => ({ ...page, times: [], emptyTimes: [] }));
  for (const { path, kind } of timed) await visits(path, clients[kind].cookieHeader(), WARM_UP);
  for (const client of Object.values(clients)) await visits(emptyPage, client.cookieHeader(), WARM_UP);
  for (let round = 1; round <= rounds; round++) {
    console.log(`  round ${round} of ${rounds}`);
    for (const { path, kind, times, emptyTimes } of timed) {
      const cookie = clients[kind].cookieHeader();
      times.push(...(await visits(path, cookie, BLOCK)));
      emptyTimes.push(...(await visits(emptyPage, cookie, BLOCK)));
    }
  }
  return timed;
}

/** Statements and milliseconds in the database for one request, out of a block of them: { statements, calls, ms, whole }. */
export async function askDatabase(visits, db, path, cookie) {
  await resetStatements(db);
  const times = await visits(path, cookie, BLOCK);
  const statements = await readStatements(db);
  return {
    statements: statements.map((each) => ({ ...each, calls: each.calls / BLOCK, ms: each.ms / BLOCK })),
    calls: countCalls(statements) / BLOCK,
    sql: statements.reduce((sum, { ms }) => sum + ms, 0) / BLOCK,
    whole: times.reduce((sum, ms) => sum + ms, 0) / BLOCK,
  };
}

/** Requests a second by several at once. */
async function rush(url, cookie) {
  if (isStopping()) throw new Stopped();
  const headers = { cookie, "Accept-Encoding": "gzip, br" };
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers });
  if (result.non2xx || result.errors) fail(`${url} failed ${result.non2xx + result.errors} times in a rush.`);
  return result.requests.average;
}

/** The empty page as a row of its own, as the first of those who looked at it. */
function emptyOf(timed) {
  const { kind } = timed[0];
  const times = timed.filter((page) => page.kind === kind).flatMap(({ emptyTimes }) => emptyTimes);
  return {
    name: "Empty page (settings)",
    kind,
    sort: "page",
    path: emptyPage,
    times,
    emptyTimes: times,
  };
}

/** Which of the pages this build has; the others are named. */
export async function existing(origin, pages, clients) {
  const found = [];
  for (const page of pages) {
    const { status } = await exchange(new URL(page.path, origin), {
      cookie: clients[page.kind].cookieHeader(),
    });
    if (status === 404) console.log(`  ${page.name}: not in this build (${page.path} answers 404), left out`);
    else found.push(page);
  }
  return found.length ? found : fail("no such page to measure.");
}

/** Resolves to rows: { name, sort, path, median, p95, empty, ratio, html, script, calls, sql, perSecond }. */
export async function measure({ origin, db, clients, pages, rounds }) {
  const { visits, close } = visitor(origin);
  const weigh = pageScale(origin);
  const timed = await takeTimes(visits, pages, clients, rounds);
  const rows = [];
  for (const page of [emptyOf(timed), ...timed]) {
    const cookie = clients[page.kind].cookieHeader();
    const { calls, sql, whole } = await askDatabase(visits, db, page.path, cookie);
    const { html, script } = await weigh(page.path, cookie);
    const perSecond = await rush(new URL(page.path, origin).href, cookie);
    const [middle, empty] = [median(page.times), median(page.emptyTimes)];
    rows.push({
      name: page.name,
      sort: page.sort,
      path: page.path,
      median: middle,
      p95: quantile(page.times, 0.95),
      empty,
      ratio: middle / empty,
      html,
      script: sorts[page.sort].isApi ? undefined : script,
      calls,
      sql: sql / whole,
      perSecond,
    });
    console.log(`  ${page.name}: ${middle.toFixed(1)} ms, ${(middle / empty).toFixed(2)} x the empty page`);
  }
  close();
  return rows;
}
