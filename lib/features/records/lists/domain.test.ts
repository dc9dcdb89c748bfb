import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { ListView } from "@/lib/domain/list-columns";
import { chosenInWords, chosenOf, isOffered, offered, orderInWords, sortOf, wordOf } from "./domain";

const words = Object.assign(
  (key: string, values?: Record<string, string | number>) =>
    values ? `${key} ${JSON.stringify(values)}` : key,
  { has: () => true },
);
const view = (filter: Record<string, unknown>, choices: ListView["choices"] = {}): ListView =>
  ({ t: words, locale: "sv", today: "2026-11-20", filter, choices }) as unknown as ListView;

describe("a column's next order", () => {
  it("goes the column's own way first, then the other", () => {
    expect(sortOf({ key: "name", sort: "ascending" }, undefined)).toEqual({ next: "name" });
    expect(sortOf({ key: "name", sort: "ascending" }, "name")).toEqual({ next: "-name", sorted: "asc" });
    expect(sortOf({ key: "stops", sort: "descending" }, "name")).toEqual({ next: "-stops" });
    expect(sortOf({ key: "stops", sort: "descending" }, "-stops")).toEqual({ next: "stops", sorted: "desc" });
    expect(sortOf({ key: "code" }, "name")).toBeNull();
  });
});

describe("what an address chooses", () => {
  it("is told in words, also what no field offers", () => {
    const filters = {
      status: {
        schema: z.string(),
        label: "status",
        values: ["active"],
        word: (value: string) => `ordet ${value}`,
      },
      type: { schema: z.string(), label: "type" },
      other: { schema: z.string(), label: "other" },
    };
    const shown = view({ status: "active", type: "a.b", sort: "name" });
    expect(chosenInWords(filters, shown)).toEqual([
      { name: "status", label: "status", value: "ordet active" },
      { name: "type", label: "type", value: "a.b" },
    ]);
    expect([isOffered(filters.status, shown), isOffered(filters.type, shown)]).toEqual([true, false]);
  });

  it("is what differs from none, without where one stands in the list", () => {
    const filter = { status: "active", vendor: undefined, sort: "name", limit: 50, cursor: "x" };
    expect(chosenOf("name", view(filter))).toEqual({ status: "active" });
    expect(chosenOf("vendor", view(filter))).toEqual({ status: "active", sort: "name" });
  });

  it("is offered too, last, where the filter does not know it", () => {
    const filter = { schema: null as never, label: "l", values: ["3", "6"] };
    expect(offered("windUp", filter, view({ windUp: 5 }))).toEqual(["3", "6", "5"]);
    expect(offered("windUp", filter, view({ windUp: 6 }))).toEqual(["3", "6"]);
  });

  it("is said in the filter's words, else the database's, else as it is written", () => {
    const choices = { vendor: [{ value: "visma", label: "Visma" }] };
    const plain = { schema: null as never, label: "l", values: "choices" as const };
    expect(wordOf("vendor", plain, "visma", view({}, choices))).toBe("Visma");
    expect(wordOf("vendor", plain, "gone", view({}, choices))).toBe("gone");
    expect(wordOf("vendor", { ...plain, word: () => "own" }, "visma", view({}, choices))).toBe("own");
  });

  it("names its order, and says when it falls", () => {
    const columns = [
      { key: "name", label: "list.name", kind: "text" as const, value: () => "", sort: "ascending" as const },
    ];
    expect(orderInWords({ columns, order: "name" }, view({}))).toBe("list.name");
    expect(orderInWords({ columns, order: "name" }, view({ sort: "-name" }))).toBe(
      'lists.descending {"name":"list.name"}',
    );
  });
});
