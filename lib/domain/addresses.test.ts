import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressTable } from "./addresses";

const word = fc.stringMatching(/^[a-z][a-z0-9.-]{0,6}$/);
const parameter = fc.stringMatching(/^[a-z]{1,3}$/).map((name) => `{${name}}`);
/** A path must not have the same parameter twice. */
const path = fc
  .array(fc.oneof(word, parameter), { minLength: 1, maxLength: 5 })
  .filter(
    (parts) =>
      new Set(parts.filter((one) => one.startsWith("{"))).size ===
      parts.filter((one) => one.startsWith("{")).length,
  )
  .map((parts) => `/${parts.join("/")}`);
const paths = fc.uniqueArray(path, { minLength: 1, maxLength: 20 });
const value = fc.string({ minLength: 1 }).filter((text) => !/^[a-z][a-z0-9.-]{0,6}$/.test(text));

const table = (all: readonly string[]) => addressTable(all, (one) => one);
const isParameter = (part: string) => part.startsWith("{");

describe("an address", () => {
  it("of a path, with anything in its parameters' places, finds it with what stood there", () => {
    fc.assert(
      fc.property(paths, fc.array(value, { minLength: 5, maxLength: 5 }), (all, values) => {
        const find = table(all);
        for (const one of all) {
          const named = one.split("/").slice(1);
          const parts = named.map((part, index) => (isParameter(part) ? values[index]! : part));
          const place = find(parts);
          expect(place?.operations).toContain(one);
          const params = named.flatMap((part, index) =>
            isParameter(part) ? [[part.slice(1, -1), values[index]]] : [],
          );
          expect(place?.paramsOf(one)).toEqual(Object.fromEntries(params));
        }
      }),
    );
  });

  it("has a parameter before an ending, which is the nearer one", () => {
    const find = table(["/charges/{id}", "/charges/{id}.xlsx", "/charges/{id}.csv"]);
    const at = (last: string) => {
      const place = find(["charges", last]);
      const [operation = ""] = place?.operations ?? [];
      return [operation, place?.paramsOf(operation).id];
    };
    expect(at("a1")).toEqual(["/charges/{id}", "a1"]);
    expect(at("a1.xlsx")).toEqual(["/charges/{id}.xlsx", "a1"]);
    expect(at("a.b.csv")).toEqual(["/charges/{id}.csv", "a.b"]);
    expect(at("a1.pdf")).toEqual(["/charges/{id}", "a1.pdf"]);
    expect(at(".xlsx")).toEqual(["/charges/{id}", ".xlsx"]);
  });

  it("finds the static path before one with a parameter, whatever the order they are told in", () => {
    const all = [
      "/{office}/{id}",
      "/{office}/read",
      "/{office}/{id}/read",
      "/{office}/read/{id}",
      "/links/{token}",
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (some) => {
        const find = table(some);
        expect(find(["o", "read"])?.operations).toEqual(["/{office}/read"]);
        expect(find(["o", "x"])?.operations).toEqual(["/{office}/{id}"]);
        expect(find(["o", "read", "read"])?.operations).toEqual(["/{office}/read/{id}"]);
        expect(find(["o", "x", "read"])?.operations).toEqual(["/{office}/{id}/read"]);
        expect(find(["links", "read"])?.operations).toEqual(["/links/{token}"]);
      }),
    );
  });

  it("is one, however its parameters are called, and each operation gets its own names", () => {
    const place = table(["/things/{id}", "/things/{key}"])(["things", "7"]);
    expect(place?.operations).toEqual(["/things/{id}", "/things/{key}"]);
    expect(place?.paramsOf("/things/{key}")).toEqual({ key: "7" });
  });

  it("that no path has, longer, shorter or with a part that is empty, finds nothing", () => {
    const find = table(["/{office}/deliveries/{id}"]);
    for (const parts of [[], ["o"], ["o", "deliveries"], ["o", "deliveries", ""], ["", "deliveries", "1"]])
      expect(find(parts), parts.join("/")).toBeNull();
    expect(find(["o", "deliveries", "1", "x"])).toBeNull();
    expect(find(["o", "Deliveries", "1"])).toBeNull();
    expect(find(["o", "constructor", "1"])).toBeNull();
  });

  it("holds what it holds: a slash or a NUL in a part is the parameter's, not the table's, to refuse", () => {
    const place = table(["/things/{id}"])(["things", "a/b\0"]);
    expect(place?.paramsOf("/things/{id}")).toEqual({ id: "a/b\0" });
  });
});
