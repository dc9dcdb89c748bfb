import { setTimeout as sleep } from "node:timers/promises";
import { isStopping } from "./children.mjs";
import { Stopped, fail } from "./failure.mjs";

/** Waits until `${base}/api/health` answers 200; fails when the server process ends or two minutes have passed. */
export async function waitForHealth(base, child, tail = () => "") {
  let ended = false;
  child.done.then(() => (ended = true));
  const deadline = Date.now() + 120_000;
  let last = "no answer";
  while (Date.now() < deadline) {
    if (isStopping()) throw new Stopped();
    if (ended) fail(`the web server ended while starting${tail()}.`);
    try {
      const response = await fetch(`${base}/api/health`, { signal: AbortSignal.timeout(5000) });
      const { code } = await response.json().catch(() => ({}));
      // A full disk lets people read, which is better than no start at all.
      if (response.status === 200 || code === "request.readOnly") return;
      last = `status ${response.status}`;
    } catch {
      // Not listening yet.
    }
    await sleep(100);
  }
  fail(`the web server is not healthy after two minutes (${base}/api/health: ${last}).`);
}
