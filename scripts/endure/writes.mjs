// What others do meanwhile: the archivist assesses a point, which changes a row of the list itself.
import { setTimeout as sleep } from "node:timers/promises";
import { fail } from "../lib/failure.mjs";

/** A person has 600 writes a minute. */
const PAUSE_MS = 110;

/** One write after another until stop(), which resolves to their milliseconds. */
export function keepWriting({ coordinator, archivist }) {
  const waited = [];
  let isStopped = false;
  const going = (async () => {
    const at = "/api/v1/skanearkiv/deliveries";
    // The added ones are older, and have no points.
    const query = "municipality=1287&phase=controlled&sort=-updatedAt&limit=50";
    const { items } = (await coordinator.get(`${at}?${query}`)).body;
    const path = `${at}/${items.find(({ controlPoints }) => controlPoints.total > 0).id}`;
    let point = (await archivist.get(path)).body.controlPoints[0];
    while (!isStopped) {
      const start = performance.now();
      const body = { result: "failed", note: `prov ${waited.length}`, evidenceFileIds: [] };
      const answer = await archivist.put(`${path}/control-points/${point.id}`, body, point.version);
      if (answer.status !== 200) fail(`a write was answered with ${answer.status}: ${answer.text}`);
      waited.push(performance.now() - start);
      point = answer.body;
      await sleep(PAUSE_MS);
    }
  })();
  // Said by stop(): until then nobody listens.
  going.catch(() => {});
  return {
    stop: async () => {
      isStopped = true;
      await going;
      return waited;
    },
  };
}
