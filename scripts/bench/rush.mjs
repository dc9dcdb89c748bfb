// How many requests a second the server answers to several at once, each page beside the floor.
import autocannon from "autocannon";
import { isStopping } from "../lib/children.mjs";
import { Stopped, fail } from "../lib/failure.mjs";
import { floor } from "./pages.mjs";
import { mean } from "./statistics.mjs";

const CONNECTIONS = 8;
const TURNS = 2;
const SECONDS = 3;
const WARM_SECONDS = 2;

async function rush(client, path, duration) {
  if (isStopping()) throw new Stopped();
  const url = new URL(path, client.url).href;
  // A connection for each request, as a proxy makes them: kept open, each would stay with the web
  // process that took it first.
  const headers = {
    cookie: client.cookieHeader(),
    "Accept-Encoding": "gzip, br",
    Connection: "close",
  };
  const result = await autocannon({ url, connections: CONNECTIONS, duration, headers });
  if (result.non2xx || result.errors)
    fail(`${path} failed ${result.non2xx + result.errors} times in a rush.`);
  return result.requests.average;
}

/**
 * The page and the floor in turn, as the same person, both warm: what the machine does besides hits
 * both alike. Resolves to { perSecond, floorPerSecond, share }.
 */
async function rushBesideFloor(client, path) {
  const [own, ground] = [[], []];
  for (const asked of [path, floor]) await rush(client, asked, WARM_SECONDS);
  for (let turn = 0; turn < TURNS; turn++) {
    own.push(await rush(client, path, SECONDS));
    ground.push(await rush(client, floor, SECONDS));
  }
  const [perSecond, floorPerSecond] = [mean(own), mean(ground)];
  return { perSecond, floorPerSecond, share: perSecond / floorPerSecond };
}

/** The rows with what a rush told of each. */
export async function rushAll(rows, clients) {
  const measured = [];
  for (const row of rows) {
    const told = await rushBesideFloor(clients[row.kind], row.path);
    console.log(
      `  ${row.name}: ${told.perSecond.toFixed(0)} a second, ${told.share.toFixed(2)} of the floor`,
    );
    measured.push({ ...row, ...told });
  }
  return measured;
}
