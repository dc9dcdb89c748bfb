import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { leaveOutMissing, readSearchParams, ignoredChoicesInWords, type SearchParams } from "./search-params";

const schema = z.strictObject({
  status: z.enum(["active", "closed"]).optional(),
  system: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  sort: z.enum(["name", "-name"]).default("name"),
});

describe("an address's choices", () => {
  it("are read whole when each can be understood", () => {
    expect(readSearchParams(schema, { status: "active", system: "" })).toEqual({
      filter: { status: "active", sort: "name" },
      ignored: [],
    });
  });

  it("are read as if a refusal did not stand beside them", () => {
    const read = readSearchParams(schema, { status: "active", refused: "tooMany-60" });
    expect(read).toEqual({ filter: { status: "active", sort: "name" }, ignored: [] });
  });

  it("lose only what cannot be understood, and say which", () => {
    expect(
      readSearchParams(schema, { status: "gone", system: "w3d3", colour: "red", sort: "-name" }),
    ).toEqual({
      filter: { system: "w3d3", sort: "-name" },
      ignored: [
        { name: "status", value: "gone" },
        { name: "colour", value: "red" },
      ],
    });
  });

  it("name what every object has by that name, and no more of it", () => {
    const params = { constructor: [Object, "1"] } as unknown as SearchParams;
    expect(readSearchParams(schema, params).ignored).toEqual([{ name: "constructor", value: "1" }]);
  });

  it("lose what is given twice, and say so", () => {
    expect(readSearchParams(schema, { status: ["active", "closed"], system: "w3d3" })).toEqual({
      filter: { system: "w3d3", sort: "name" },
      ignored: [{ name: "status", value: "active, closed" }],
    });
  });

  it("never throw, whatever stands in the address", () => {
    const values = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(
        fc.dictionary(fc.oneof(fc.constantFrom("status", "system", "sort"), fc.string()), values),
        (params) => {
          const { filter } = readSearchParams(schema, params);
          expect(schema.safeParse(filter).success).toBe(true);
        },
      ),
    );
  });

  it("lose what is no longer there to choose", () => {
    const filter = schema.parse({ status: "active", system: "old" });
    expect(leaveOutMissing(filter, { system: ["w3d3"] })).toEqual({
      filter: { status: "active", sort: "name" },
      ignored: [{ name: "system", value: "old" }],
    });
    expect(leaveOutMissing(filter, { system: ["old"] })).toEqual({ filter, ignored: [] });
  });

  it("are told by the list's own names, whatever they are called", () => {
    const ignored = ["status", "colour", "constructor"].map((name) => ({ name, value: "x" }));
    expect(ignoredChoicesInWords(ignored, { status: "Läge" })).toBe("Läge: x, colour: x, constructor: x");
  });
});
