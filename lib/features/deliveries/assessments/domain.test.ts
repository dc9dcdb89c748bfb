import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeFiles } from "./domain";

const file = (fileId: string) => ({ fileId });
const files = fc.uniqueArray(fc.constantFrom(..."abcdefgh")).map((ids) => ids.map(file));

describe("mergeFiles", () => {
  it("keeps theirs, adds mine and leaves out what I removed", () => {
    const theirs = [file("base"), file("theirs"), file("unwanted")];
    const changes = { added: [file("mine")], removed: ["unwanted"] };
    expect(mergeFiles(theirs, changes)).toEqual([file("base"), file("theirs"), file("mine")]);
  });

  it("loses nobody's file and repeats none, whatever both have done", () => {
    fc.assert(
      fc.property(files, files, files, (current, added, taken) => {
        const removed = taken
          .map(({ fileId }) => fileId)
          .filter((id) => !added.some((one) => one.fileId === id));
        const ids = mergeFiles(current, { added, removed }).map(({ fileId }) => fileId);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { fileId } of current) expect(ids.includes(fileId)).toBe(!removed.includes(fileId));
        for (const { fileId } of added) expect(ids).toContain(fileId);
      }),
    );
  });
});
