import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readWhole, steadily } from "./body";

/** A body that never ends, and says how much of it was taken. */
function endless() {
  const taken = { chunks: 0, isLeft: false };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        taken.chunks += 1;
        yield new Uint8Array(1024);
      }
    } finally {
      taken.isLeft = true;
    }
  }
  return { taken, body: chunks() };
}

/** A body whose chunks come after so many milliseconds each; after the last it stalls. */
async function* slowly(every: number, count: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < count; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, every));
    yield new Uint8Array([i]);
  }
  await new Promise(() => {});
}

describe("a body", () => {
  it("is what was sent, however it was cut", async () => {
    const sent = fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(sent, async (chunks) => {
        async function* body() {
          yield* chunks;
        }
        expect(await readWhole(body(), 5000)).toEqual(Buffer.concat(chunks));
      }),
    );
  });

  it("that is too large is left at once, and no more of it is read", async () => {
    const { taken, body } = endless();
    await expect(readWhole(body, 16 * 1024)).rejects.toMatchObject({ code: "request.tooLarge" });
    expect(taken).toEqual({ chunks: 17, isLeft: true });
  });

  it("whose sender goes away is cut off, and no error of ours", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield new Uint8Array(3);
      throw Object.assign(new Error("aborted"), { code: "ECONNRESET" });
    }
    await expect(readWhole(broken(), 10)).rejects.toMatchObject({ code: "request.tooSlow" });
  });

  it("that is none is empty", async () => {
    expect(await readWhole(null, 10)).toHaveLength(0);
  });
});

describe("a sender that stalls", () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
  afterEach(() => void vi.useRealTimers());

  it("is cut off a minute after it began, however steadily it drips", async () => {
    const read = readWhole(slowly(10_000, 100), 1000).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(60_001);
    expect(await read).toMatchObject({ code: "request.tooSlow" });
  });

  it("of a file is cut off after so long without a byte, and not while bytes come", async () => {
    const got: number[] = [];
    const read = (async () => {
      for await (const [byte] of steadily(slowly(50_000, 5), { idleMs: 60_000 })) got.push(byte ?? -1);
    })().catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(250_000);
    expect(got).toEqual([0, 1, 2, 3, 4]);
    await vi.advanceTimersByTimeAsync(60_001);
    expect(await read).toMatchObject({ code: "request.tooSlow" });
  });
});
