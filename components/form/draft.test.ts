import { describe, expect, it } from "vitest";
import { draftFrom, draftKey, draftOf, isDraft, isOthersDraft } from "./draft";

const names = ["note", "mentions"];
const saved = { note: "", mentions: ["a"], result: "passed" };

describe("a draft", () => {
  it("holds the named fields that differ from what is saved, what was saved in them, and nothing else", () => {
    const typed = { note: "18 av 20", mentions: ["a"], result: "failed", password: "hemligt" };
    expect(draftOf(typed, saved, names)).toEqual({ typed: { note: "18 av 20" }, before: { note: "" } });
    expect(draftOf({ ...typed, mentions: [] }, saved, names)).toEqual({
      typed: { note: "18 av 20", mentions: [] },
      before: { note: "", mentions: ["a"] },
    });
  });

  it("is none when nothing differs", () => {
    expect(draftOf({ ...saved, result: "failed" }, saved, names)).toBeNull();
  });

  const kept = JSON.stringify(draftOf({ note: "18 av 20", mentions: [] }, saved, names));

  it("comes back as it was kept", () => {
    expect(draftFrom(kept, saved, names)).toEqual({
      typed: { note: "18 av 20", mentions: [] },
      isCurrent: true,
    });
  });

  it("is not found when it has been saved meanwhile, or only its other fields are", () => {
    expect(draftFrom(kept, { note: "18 av 20", mentions: [] }, names)).toBeNull();
    expect(draftFrom(kept, { note: "18 av 20", mentions: ["a"] }, names)?.typed).toEqual({ mentions: [] });
  });

  it("does not come back by itself over what somebody has saved since", () => {
    expect(draftFrom(kept, { ...saved, note: "20 av 20" }, names)?.isCurrent).toBe(false);
    expect(draftFrom(kept, { ...saved, result: "passed" }, names)?.isCurrent).toBe(true);
  });

  it.each([
    null,
    "",
    "{",
    "null",
    "[]",
    '"text"',
    '{"note":"x"}',
    '{"typed":{"note":"x"}}',
    '{"typed":{"note":1},"before":{}}',
    '{"typed":{"note":["x"]},"before":{}}',
    '{"typed":{"other":"x"},"before":{}}',
    '{"typed":{"mentions":[1]},"before":{}}',
  ])("is not found when what is kept is no draft of this form: %s", (other) =>
    expect(draftFrom(other, saved, names)).toBeNull(),
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
