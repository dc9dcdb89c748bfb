import { describe, expect, it } from "vitest";
import { COMMENT_MAX, commentBody } from "./schema";

const body = (value: unknown) => commentBody.safeParse({ body: value });

describe("a comment's text", () => {
  it("is trimmed, composed and otherwise kept as it was typed", () => {
    const typed = "  <b>Hej</b> & [länk](http://x)\n\nrad 3 \u{1F4C1} a\u030A ";
    expect(body(typed).data).toEqual({
      body: "<b>Hej</b> & [länk](http://x)\n\nrad 3 \u{1F4C1} \u00E5",
      mentions: [],
    });
  });

  it("is between 1 and 4000 characters", () => {
    for (const empty of ["", "  \n\t "])
      expect(body(empty).error?.issues[0]?.message).toBe("comment.bodyMissing");
    expect(body("å".repeat(COMMENT_MAX)).success).toBe(true);
    expect(body("å".repeat(COMMENT_MAX + 1)).success).toBe(false);
  });

  it("holds nothing that the database cannot store as it is", () => {
    for (const wrong of ["a\0b", "a\uD800", null, 7, ["a"], { equals: "a" }])
      expect(body(wrong).success).toBe(false);
  });
});
