import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { withOwner } from "@/lib/platform/db";
import type { Fault, StoredLink } from "../domain";
import { readLinks, readStreams, type StreamHead } from "../repository";

const ZEROS = new Uint8Array(32);

/**
 * SHA-256( previous || JCS { seq, stream, time } || SHA-256(payload) ), computed apart from the
 * database's own function.
 */
export function linkHash(
  previous: Uint8Array,
  link: Pick<StoredLink, "stream" | "seq" | "time" | "payload">,
): Uint8Array {
  const envelope = canonicalize({ stream: link.stream, seq: link.seq, time: link.time })!;
  const payload = createHash("sha256").update(link.payload, "utf8").digest();
  return createHash("sha256").update(previous).update(envelope, "utf8").update(payload).digest();
}

/**
 * Walks every chain from its first event and says where each one first goes wrong. Reads as the
 * owner, in batches.
 */
export async function verifyChains(): Promise<{ streams: number; events: number; faults: Fault[] }> {
  return withOwner(
    async (db) => {
      const faults: Fault[] = [];
      const streams = await readStreams(db);
      let events = 0;
      for (const stream of streams) {
        const { count, fault } = await verifyStream((after) => readLinks(db, stream.key, after), stream);
        events += count;
        if (fault) faults.push(fault);
      }
      return { streams: streams.length, events, faults };
    },
    { isolation: "RepeatableRead", timeoutMs: 600_000 },
  );
}

async function verifyStream(
  read: (after: number | null) => Promise<StoredLink[]>,
  stream: StreamHead,
): Promise<{ count: number; fault: Fault | null }> {
  let [previous, seq]: [Uint8Array, number] = [ZEROS, 0];
  for (let batch = await read(null); batch.length > 0; batch = await read(seq)) {
    for (const link of batch) {
      const bad = (fault: Fault["fault"], at: number) => ({
        count: seq,
        fault: { stream: stream.key, seq: at, fault },
      });
      if (link.seq !== seq + 1) return link.seq <= seq ? bad("misplaced", link.seq) : bad("missing", seq + 1);
      if (link.officeId !== stream.officeId || link.municipalityId !== stream.municipalityId)
        return bad("misplaced", link.seq);
      const expected = linkHash(previous, link);
      if (Buffer.compare(expected, link.hash) !== 0) return bad("changed", link.seq);
      previous = expected;
      seq = link.seq;
    }
  }
  if (seq < stream.seq) return { count: seq, fault: { stream: stream.key, seq: seq + 1, fault: "missing" } };
  if (seq !== stream.seq || Buffer.compare(previous, stream.head) !== 0)
    return { count: seq, fault: { stream: stream.key, seq, fault: "headDiffers" } };
  return { count: seq, fault: null };
}
