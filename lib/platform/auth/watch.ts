import "server-only";
import type { AppError } from "@/lib/domain/errors";
import { errorStatus } from "@/lib/domain/errors";
import { log } from "../log";
import { clientAddress } from "./client-address";

/** So many refusals of one address within a minute are a burst, and so is every doubling. */
const BURST = 50;
const MINUTE_MS = 60_000;
/** Of more addresses than this none is counted anew, so that nobody can fill the memory. */
const MOST_ADDRESSES = 10_000;

interface Count {
  since: number;
  refusals: number;
}
const counts = new Map<string, Count>();

/**
 * Counts a refusal; gives the number when it is one to be told of. Each web process counts its own:
 * the number says that something is going on, not how much.
 */
function countRefusal(address: string, now: number): number | null {
  const before = counts.get(address);
  const count = before && now - before.since < MINUTE_MS ? before : { since: now, refusals: 0 };
  if (!before && counts.size >= MOST_ADDRESSES) {
    for (const [key, { since }] of counts) if (now - since >= MINUTE_MS) counts.delete(key);
    if (counts.size >= MOST_ADDRESSES) return null;
  }
  count.refusals += 1;
  counts.set(address, count);
  const steps = count.refusals / BURST;
  return Number.isInteger(Math.log2(steps)) && steps >= 1 ? count.refusals : null;
}

interface Refused {
  headers: Headers;
  method: string;
  /** The operation or the page, by its own name: never the address that was asked for. */
  place: string;
  userId?: string | undefined;
}

/**
 * Notes in the log that somebody was refused (401 or 403), by whom and where, and tells of bursts.
 * Holds nothing that a stranger wrote.
 */
export function noteRefusal(
  { code }: Pick<AppError, "code">,
  { headers, method, place, userId }: Refused,
): void {
  const status = errorStatus[code];
  if (status !== 401 && status !== 403) return;
  const address = clientAddress(headers);
  log().info({ event: "request.refused", code, address, method, place, userId });
  const refusals = countRefusal(address, performance.now());
  if (refusals !== null) log().warn({ event: "request.refusals", address, refusals });
}
