import { once } from "node:events";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { madeUp, pack } from "@/lib/testing/packing";
import { readZip } from "@/lib/testing/read-zip";
import { zipStream } from "./zip";

const text = (path: string, content: string, isPackable = true) => ({
  path,
  bytes: Buffer.byteLength(content),
  modified: new Date("2026-03-02T09:00:00Z"),
  isPackable,
  open: () => Promise.resolve(Readable.from([Buffer.from(content)])),
});

describe("a ZIP that is packed as it is read", () => {
  it("holds every entry under its name, packed or as it is", async () => {
    const zip = await buffer(
      zipStream([text("bilagor/åäö.txt", "a".repeat(9000)), text("b.pdf", "%PDF", false)]),
    );
    const files = await readZip(zip);
    expect([...files.keys()]).toEqual(["bilagor/åäö.txt", "b.pdf"]);
    expect(files.get("bilagor/åäö.txt")?.toString()).toBe("a".repeat(9000));
    expect(files.get("b.pdf")?.toString()).toBe("%PDF");
    expect(zip.length).toBeLessThan(1000);
  });

  it("opens one file at a time, and closes it when nobody reads on", async () => {
    const opened: Readable[] = [];
    const watched = (path: string) => ({
      ...madeUp(path, 5_000_000),
      open: async () => {
        expect(opened.filter(({ destroyed, readableEnded }) => !destroyed && !readableEnded)).toEqual([]);
        const stream = await madeUp(path, 5_000_000).open();
        opened.push(stream);
        return stream;
      },
    });
    await buffer(zipStream([watched("a"), watched("b"), watched("c")]));
    expect(opened).toHaveLength(3);
    const zip = zipStream([watched("d"), watched("e")]);
    await once(zip, "readable");
    zip.destroy();
    await once(zip, "close");
    await expect.poll(() => opened.at(-1)?.destroyed).toBe(true);
    expect(opened).toHaveLength(4);
  });

  it("fails for what can't be opened, and for what is not as long as it was said to be", async () => {
    const gone = { ...text("a", "a"), open: () => Promise.reject(new Error("gone")) };
    await expect(buffer(zipStream([gone]))).rejects.toThrow("gone");
    await expect(buffer(zipStream([{ ...text("a", "abc"), bytes: 5 }]))).rejects.toThrow();
  });

  it("takes as little memory for twenty megabytes as for one", async () => {
    const { bytes, most } = await pack(20, 1_000_000);
    expect(bytes).toBeGreaterThan(20_000_000);
    expect(most).toBeLessThan(8_000_000);
  });
});
