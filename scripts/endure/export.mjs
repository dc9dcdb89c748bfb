// Asks for the list as a program does, and looks until the file is there.
import { setTimeout as sleep } from "node:timers/promises";
import { fail } from "../lib/failure.mjs";

const LOOK_MS = 250;

/** `kill` is done when a third of the rows are. Resolves to { seconds, killedAt, bytes } from the asking on. */
export async function exportList(coordinator, kill) {
  const start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  const asked = await coordinator.get("/api/v1/skanearkiv/exports/deliveries?format=xlsx&sort=-updatedAt");
  if (asked.status !== 202) fail(`the list was answered with ${asked.status} instead of 202.`);
  const at = asked.headers.get("location");
  let killedAt = 0;
  for (;;) {
    const { body } = await coordinator.get(at);
    const { done, of } = body.progress;
    if (body.state === "failed") fail(`the list failed: ${body.failure}.`);
    if (body.state === "ready") return finish(coordinator, at, { seconds: since(), killedAt, kill });
    if (kill && !killedAt && done > of / 3) {
      await kill();
      killedAt = since();
    }
    await sleep(LOOK_MS);
  }
}

async function finish(coordinator, at, { seconds, killedAt, kill }) {
  if (kill && !killedAt) fail("the list was done before its worker could be killed; try more --rows.");
  const file = await coordinator.fetch(`${at}/file`);
  const bytes = (await file.arrayBuffer()).byteLength;
  return { seconds, killedAt, bytes };
}
