import "server-only";
import { AppError } from "@/lib/domain/errors";

type Chunks = AsyncIterable<Uint8Array>;

/** The next chunk, or an error when it does not come in time. */
async function inTime<T>(next: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new AppError("request.tooSlow")), milliseconds);
  });
  // A sender that goes away in the middle is no error of ours, and nobody reads the answer.
  const sent = next.catch(() => {
    throw new AppError("request.tooSlow");
  });
  try {
    return await Promise.race([sent, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The chunks of a body. Throws 408 request.tooSlow when none comes for `idleMs`, or when the whole
 * has not come within `wholeMs`: a sender that stalls holds nothing for long.
 */
export async function* steadily(
  body: Chunks | null,
  { idleMs, wholeMs = Infinity }: { idleMs: number; wholeMs?: number },
): AsyncGenerator<Uint8Array> {
  if (!body) return;
  const chunks = body[Symbol.asyncIterator]();
  const begun = performance.now();
  let isWhole = false;
  try {
    for (;;) {
      const left = wholeMs - (performance.now() - begun);
      const { done, value } = await inTime(chunks.next(), Math.max(0, Math.min(idleMs, left)));
      isWhole = done === true;
      if (done) return;
      yield value;
    }
  } finally {
    // What is still to come is not waited for: the end of a stalled body may never come.
    if (!isWhole) chunks.return?.()?.catch(() => {});
  }
}

/**
 * A whole body of at most so many bytes, within a minute. Throws 413 request.tooLarge without
 * reading on, and 408 request.tooSlow.
 */
export async function readWhole(body: Chunks | null, maxBytes: number, wholeMs = 60_000): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of steadily(body, { idleMs: wholeMs, wholeMs })) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AppError("request.tooLarge");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
