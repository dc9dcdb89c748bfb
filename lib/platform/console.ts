import "server-only";
import { isUnavailable } from "./db/errors";
import { log } from "./log";

const MOST = 300;

/** What Next itself refuses before any code of ours runs: it calls it an error, and answers 500. */
const OF_A_REQUEST = /router state header|HTTP method is unsupported|Invalid URL|URI malformed|aborted/i;

/** One line of what was said to the console: no stack, and not much of what a stranger sent. */
function lineOf(parts: unknown[]): { kind?: string; text: string } {
  const error = parts.find((part) => part instanceof Error);
  const texts = parts.map((part) => (part instanceof Error ? part.message : String(part)));
  const text = texts.join(" ").split("\n")[0]?.slice(0, MOST) ?? "";
  return { ...(error && { kind: error.name }), text };
}

/** Makes each error and warning on the console one JSON line below the alarm's level. */
export function speakInLines(): void {
  const say = (...parts: unknown[]) => log().warn({ event: "next.said", ...lineOf(parts) });
  Object.assign(console, { error: say, warn: say });
}

/** Notes an error that a page or a route did not catch itself. */
export function noteFailure(error: unknown, place: string): void {
  if (isUnavailable(error)) log().warn({ event: "database.unavailable", place, err: error });
  else if (error instanceof Error && OF_A_REQUEST.test(error.message))
    log().warn({ event: "next.refused", place, ...lineOf([error]) });
  else log().error({ event: "page.unexpected", place, err: error });
}
