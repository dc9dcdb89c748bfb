import { describe, expect, it } from "vitest";
import { newId } from "./ids";
import { parseSubjectRef, subjectTypes } from "./subject";

describe("a subject named in an address", () => {
  it("is its type and its id", () => {
    const id = newId();
    for (const type of subjectTypes) expect(parseSubjectRef(`${type}:${id}`)).toEqual({ type, id });
  });

  it("is none with an unknown type, a malformed id or only one of them", () => {
    const id = newId();
    for (const text of [`thing:${id}`, `constructor:${id}`, "delivery:", "delivery:x", id, `:${id}`, ""])
      expect(parseSubjectRef(text), text).toBeNull();
  });
});
