import { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { zipStream, type ZipEntry } from "@/lib/platform/documents/zip";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** What is in use, without what only waits to be collected: the same on a busy machine. */
function heldBytes(): number {
  collect();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return heapUsed + external + arrayBuffers;
}

const PIECE = Buffer.alloc(64 * 1024, "arkivlots ");

/** A file of so many bytes that lies nowhere: its pieces are made as they are read. */
export const madeUp = (path: string, bytes: number): ZipEntry => ({
  path,
  bytes,
  modified: new Date("2026-03-02T09:00:00Z"),
  isPackable: false,
  open: () => {
    let left = bytes;
    const next = function (this: Readable) {
      const piece = PIECE.subarray(0, Math.min(left, PIECE.length));
      left -= piece.length;
      this.push(piece.length > 0 ? piece : null);
    };
    return Promise.resolve(new Readable({ read: next }));
  },
});

/** Packs files of so many bytes each: how long the ZIP is, and how much memory it took at most. */
export async function pack(files: number, bytesEach: number): Promise<{ bytes: number; most: number }> {
  const before = heldBytes();
  let [bytes, most, seen] = [0, 0, 0];
  const entries = Array.from({ length: files }, (_, at) => madeUp(`bilagor/${at}.bin`, bytesEach));
  for await (const chunk of zipStream(entries)) {
    bytes += (chunk as Buffer).length;
    // At every tenth part or so: among all that a process of tests holds, collecting takes a
    // second.
    if (bytes - seen < (files * bytesEach) / 10) continue;
    seen = bytes;
    most = Math.max(most, heldBytes() - before);
  }
  return { bytes, most };
}
