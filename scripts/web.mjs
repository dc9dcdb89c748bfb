// WEB_PROCESSES web servers that share one port (HOST, PORT). One that falls is started again, and
// the others serve meanwhile.
import cluster from "node:cluster";
import { once } from "node:events";
import { adopt } from "./lib/children.mjs";
import { fail } from "./lib/failure.mjs";
import { keepRunning } from "./lib/keep-running.mjs";
import { main } from "./lib/main.mjs";
import { nextCli } from "./lib/paths.mjs";

const { HOST, PORT, WEB_PROCESSES } = process.env;

await main({ couldNot: "The web processes could not start" }, async () => {
  // Each takes connections from the port by itself: dealt out in turn, one that is on its way to a
  // process that has just died would never be answered (docs/decisions/0028).
  cluster.schedulingPolicy = cluster.SCHED_NONE;
  cluster.setupPrimary({ exec: nextCli, args: ["start", "-H", HOST, "-p", PORT] });
  const begin = () => adopt("web process", () => cluster.fork().process);
  const first = begin();
  const ended = first.done.then(() => fail("the first one ended while starting."));
  await Promise.race([once(cluster, "listening"), ended]);
  keepRunning("web process", first, begin);
  for (let count = 1; count < Number(WEB_PROCESSES); count++) keepRunning("web process", begin(), begin);
});
