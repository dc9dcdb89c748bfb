// Measures the pages of one running server, each beside the floor.
import http from "node:http";
import { Stopped, fail } from "../lib/failure.mjs";
import { isStopping } from "../lib/children.mjs";
import { exchange } from "../lib/exchange.mjs";
import { pageScale } from "../lib/page-weight.mjs";
import { countCalls, readStatements, resetStatements } from "../lib/statements.mjs";
import { floor, sorts } from "./pages.mjs";
import { rushAll } from "./rush.mjs";
import { median, quantile } from "./statistics.mjs";

const WARM_UP = 20;
const BLOCK = 12;

/**
 * Resolves to the milliseconds of `count` requests, one after another on one connection; every
 * answer must be 200.
 */
export async function visit(client, path, count) {
  const url = new URL(path, client.url);
  const cookie = client.cookieHeader();
  // A connection for each block: the server closes one that was idle while something else was
  // measured.
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const times = [];
  try {
    for (let turn = 0; turn < count; turn++) {
      if (isStopping()) throw new Stopped();
      const { status, ms } = await exchange(url, { cookie, agent });
      if (status !== 200) fail(`${path} answered ${status} instead of 200.`);
      times.push(ms);
    }
  } finally {
    agent.destroy();
  }
  return times;
}

/**
 * In each round every page has a block of requests and, straight after, the floor a block as the
 * same person: what the machine does besides hits both alike. Resolves to pages with { times,
 * floorTimes }.
 */
async function takeTimes(pages, clients, rounds) {
  const timed = pages.map((page) => ({ ...page, times: [], floorTimes: [] }));
  for (const { path, kind } of timed) await visit(clients[kind], path, WARM_UP);
  for (const client of Object.values(clients)) await visit(client, floor, WARM_UP);
  for (let round = 1; round <= rounds; round++) {
    console.log(`  round ${round} of ${rounds}`);
    for (const { path, kind, times, floorTimes } of timed) {
      times.push(...(await visit(clients[kind], path, BLOCK)));
      floorTimes.push(...(await visit(clients[kind], floor, BLOCK)));
    }
  }
  return timed;
}

/**
 * Statements and milliseconds in the database for one request, out of a block of them: {
 * statements, calls, ms, whole }.
 */
export async function askDatabase(db, client, path) {
  await resetStatements(db);
  const times = await visit(client, path, BLOCK);
  const statements = await readStatements(db);
  return {
    statements: statements.map((each) => ({ ...each, calls: each.calls / BLOCK, ms: each.ms / BLOCK })),
    calls: countCalls(statements) / BLOCK,
    sql: statements.reduce((sum, { ms }) => sum + ms, 0) / BLOCK,
    whole: times.reduce((sum, ms) => sum + ms, 0) / BLOCK,
  };
}

/** The floor as a row of its own, as the first of those who looked at it. */
function floorOf(timed) {
  const { kind } = timed[0];
  const times = timed.filter((page) => page.kind === kind).flatMap(({ floorTimes }) => floorTimes);
  return {
    name: "Floor (search, no words)",
    kind,
    sort: "page",
    path: floor,
    times,
    floorTimes: times,
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

/**
 * Resolves to rows: { name, kind, sort, path, median, p95, floor, ratio, html, sent, script, calls,
 * sql, perSecond, floorPerSecond, share }.
 */
export async function measure({ origin, db, clients, pages, rounds, isRushed }) {
  const weigh = pageScale(origin);
  const timed = await takeTimes(pages, clients, rounds);
  const rows = [];
  for (const { name, kind, sort, path, times, floorTimes } of [floorOf(timed), ...timed]) {
    const { calls, sql, whole } = await askDatabase(db, clients[kind], path);
    const { html, sent, script } = await weigh(path, clients[kind].cookieHeader());
    const [middle, floorMiddle] = [median(times), median(floorTimes)];
    console.log(`  ${name}: ${middle.toFixed(1)} ms, ${(middle / floorMiddle).toFixed(2)} x the floor`);
    rows.push({
      name,
      kind,
      sort,
      path,
      median: middle,
      p95: quantile(times, 0.95),
      floor: floorMiddle,
      ratio: middle / floorMiddle,
      html,
      sent,
      script: sorts[sort].isApi ? undefined : script,
      calls,
      sql: sql / whole,
    });
  }
  if (!isRushed) return rows;
  // Last of all: what a rush leaves unanswered when its time is up would be counted with the next
  // page's statements.
  console.log("  requests a second");
  return rushAll(rows, clients);
}

/** The rows with the requests a second of further web processes: { count: perSecond } each. */
export async function measureProcesses({ clients, processes }, rows) {
  console.log(`  requests a second with WEB_PROCESSES=${processes}`);
  const rushed = await rushAll(rows, clients);
  return rows.map((row, at) => ({
    ...row,
    processes: { ...row.processes, [processes]: rushed[at].perSecond },
  }));
}
