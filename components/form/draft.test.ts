import { describe, expect, it } from "vitest";
import { draftFrom, draftKey, draftOf, isDraft, isOthersDraft } from "./draft";

const names = ["note", "mentions"];
const saved = { note: "", mentions: ["a"], result: "passed" };

describe("a draft", () => {
  it("holds the named fields that differ from what is saved, and nothing else", () => {
    const typed = { note: "18 av 20", mentions: ["a"], result: "failed", password: "hemligt" };
    expect(draftOf(typed, saved, names)).toEqual({ note: "18 av 20" });
    expect(draftOf({ ...typed, mentions: [] }, saved, names)).toEqual({ note: "18 av 20", mentions: [] });
  });

  it("is none when nothing differs", () => {
    expect(draftOf({ ...saved, result: "failed" }, saved, names)).toBeNull();
  });

  it("is offered back as it was kept", () => {
    const kept = JSON.stringify({ note: "18 av 20", mentions: [] });
    expect(draftFrom(kept, saved, names)).toEqual({ note: "18 av 20", mentions: [] });
  });

  it("is not offered when it has been saved meanwhile, or only its other fields are", () => {
    const kept = JSON.stringify({ note: "18 av 20", mentions: [] });
    expect(draftFrom(kept, { note: "18 av 20", mentions: [] }, names)).toBeNull();
    expect(draftFrom(kept, { note: "18 av 20", mentions: ["a"] }, names)).toEqual({ mentions: [] });
  });

  it.each([
    null,
    "",
    "{",
    "null",
    "[]",
    '"text"',
    '{"note":1}',
    '{"note":["x"]}',
    '{"other":"x"}',
    '{"mentions":[1]}',
  ])("is not offered when what is kept is no draft of this form: %s", (kept) =>
    expect(draftFrom(kept, saved, names)).toBeNull(),
  );

  it("is kept for one person, office and form", () => {
    const keys = [
      draftKey("p1", "skane", "comment", "d1", "new"),
      draftKey("p1", "skane", "comment", "d2", "new"),
      draftKey("p1", "mitt", "comment", "d1", "new"),
      draftKey("p2", "skane", "comment", "d1", "new"),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => isOthersDraft(key, keys[0]!))).toEqual([keys[3]]);
    expect(keys.every(isDraft)).toBe(true);
    expect(isOthersDraft("theme", keys[0]!)).toBe(false);
  });
});
