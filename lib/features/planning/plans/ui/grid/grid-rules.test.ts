import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quartersOf, numberOf, type QuarterLoad } from "../../domain";
import { bestQuarter, fits, nearestWithRoom } from "./best-quarter";
import { purposesFor } from "./choices";
import { meaningOf } from "./keys";
import { leftOf } from "./left";
import { pictureOf, turnOf } from "./picture";
import { signsOf } from "./signs";
import { doerOf } from "./save";
import { nextScope } from "./scope-parts";
import { anItem, someFacts } from "./test-items";
import { leapt, settled, stepped } from "./walk";
import { wayOut } from "./ways-out";

const years = { firstYear: 2027, lastYear: 2028 };
const members = [
  { code: "1260", name: "Bjuv", planned: 0, delivered: 0, share: "0.03" },
  { code: "1281", name: "Lund", planned: 0, delivered: 1, share: "0.27" },
];
const room = {
  quarters: quartersOf(years).map((quarter) => ({ quarter, officeDays: "10" })),
  vendors: [],
};

describe("what a delivery is for", () => {
  it("can be an interim archive where the office has one, or it was said already", () => {
    const offered = (purpose: "decommissioning" | "interim", takesInterim: boolean) =>
      purposesFor({ purpose }, takesInterim).includes("interim");
    expect(offered("decommissioning", false)).toBe(false);
    expect(offered("decommissioning", true)).toBe(true);
    expect(offered("interim", false)).toBe(true);
  });
});

describe("walking", () => {
  const ground = {
    rows: ["a", "b", "c"],
    columns: ["1", "2", "3"],
    count: (row: string, column: string) => (row === "b" && column === "2" ? 2 : 0),
  };
  it("goes through the chips of a cell before it leaves it", () => {
    const down = (place: { row: string; column: string; at: number }) => stepped(place, 0, 1, ground);
    const first = down({ row: "a", column: "2", at: 0 });
    expect(first).toEqual({ row: "b", column: "2", at: 0 });
    expect(down(first)).toEqual({ row: "b", column: "2", at: 1 });
    expect(down(down(first))).toEqual({ row: "c", column: "2", at: 0 });
    expect(stepped({ row: "c", column: "2", at: 0 }, 0, -1, ground)).toEqual({
      row: "b",
      column: "2",
      at: 1,
    });
  });
  it("stays at the edges, and leaps to them", () => {
    expect(stepped({ row: "a", column: "1", at: 0 }, -1, 0, ground).column).toBe("1");
    expect(stepped({ row: "a", column: "1", at: 0 }, 0, -1, ground).row).toBe("a");
    expect(leapt({ row: "b", column: "2", at: 1 }, "last", false, ground)).toEqual({
      row: "b",
      column: "3",
      at: 0,
    });
    expect(leapt({ row: "b", column: "2", at: 1 }, "first", true, ground)).toEqual({
      row: "a",
      column: "1",
      at: 0,
    });
  });
  it("always ends in a place that is there", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("a", "b", "x"),
        fc.constantFrom("1", "2", "x"),
        fc.integer({ min: -5, max: 9e15 }),
        fc.array(fc.constantFrom([1, 0], [-1, 0], [0, 1], [0, -1])),
        (row, column, at, moves) => {
          const end = moves.reduce(
            (place, [across, down]) => stepped(place, across!, down!, ground),
            settled({ row, column, at }, ground),
          );
          expect(ground.rows).toContain(end.row);
          expect(ground.columns).toContain(end.column);
          expect(end.at).toBeLessThan(Math.max(1, ground.count(end.row, end.column)));
        },
      ),
    );
  });
});

describe("the keys", () => {
  const press = (key: string, isHolding = false, more = {}) =>
    meaningOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more }, isHolding);
  it("mean one thing at rest and another with a chip in the hand", () => {
    expect(press(" ")).toEqual({ do: "take" });
    expect(press(" ", true)).toEqual({ do: "drop" });
    expect(press("Enter")).toEqual({ do: "open" });
    expect(press("Enter", true)).toEqual({ do: "drop" });
    expect(press("Escape", true)).toEqual({ do: "putBack" });
    expect(press("l")).toEqual({ do: "lock" });
    expect(press("Delete")).toEqual({ do: "remove" });
    expect(press("z", false, { ctrlKey: true })).toEqual({ do: "undo" });
    expect(press("Z", false, { ctrlKey: true, shiftKey: true })).toEqual({ do: "redo" });
  });
  it("leave the browser its own", () => {
    for (const [key, more] of [
      ["Tab", {}],
      ["Escape", {}],
      ["l", { ctrlKey: true }],
      ["ArrowLeft", { altKey: true }],
      ["a", {}],
      ["F5", {}],
    ] as const)
      expect(press(key, false, more)).toBeNull();
    for (const key of ["Delete", "l", "Tab"]) expect(press(key, true)).toBeNull();
  });
});

describe("where something is best placed", () => {
  const load = (days: number[]): QuarterLoad[] =>
    days.map((placed, at) => ({
      quarter: quartersOf(years)[at]!,
      officeDays: "10",
      placedDays: String(placed),
      vendors: [],
    }));
  const wish = { effortDays: "4", vendor: null, deadline: null };
  it("is where most days are left, in time and not in the past", () => {
    expect(bestQuarter(load([0, 5, 2, 9]), wish, "2027-1")).toBe("2027-1");
    expect(bestQuarter(load([0, 5, 2, 9]), wish, "2027-2")).toBe("2027-3");
    expect(bestQuarter(load([9, 5, 2, 9]), { ...wish, deadline: "2027-2" }, "2027-1")).toBe("2027-2");
    expect(bestQuarter(load([9, 9, 9, 9]), wish, "2027-1")).toBe("2027-1");
    expect(bestQuarter([], wish, "2027-1")).toBeNull();
  });
  it("is never after the wind-up when a quarter before it is left", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 8, maxLength: 8 }),
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 0, max: 7 }),
        (days, from, last) => {
          const quarters = quartersOf(years);
          const best = bestQuarter(load(days), { ...wish, deadline: quarters[last]! }, quarters[from]!);
          if (from <= last) expect(numberOf(best!)).toBeLessThanOrEqual(numberOf(quarters[last]!));
        },
      ),
    );
  });
  it("is the nearest with room when something must leave its quarter", () => {
    expect(nearestWithRoom(load([0, 12, 9, 1]), wish, "2027-2", "2027-1")).toBe("2027-1");
    expect(nearestWithRoom(load([0, 12, 1, 1]), wish, "2027-2", "2027-1")).toBe("2027-3");
    expect(nearestWithRoom(load([9, 12, 9, 9]), wish, "2027-2", "2027-1")).toBeNull();
  });
  it("has room for what the vendor takes and no more", () => {
    const [one] = load([0]);
    const limited = { ...one!, vendors: [{ key: "visma", parallel: 1, placed: 1 }] };
    expect(fits(limited, { ...wish, vendor: "visma" })).toBe(false);
    expect(fits(limited, wish)).toBe(true);
  });
});

describe("the way out of a warning", () => {
  const known = someFacts({
    installations: { "i-a": { windUpOn: "2027-06-30", missing: [], carried: [] } },
    room,
    candidates: [
      {
        id: "i-c",
        municipality: { code: "1260", name: "Bjuv" },
        system: { key: "lon", name: "Lönebas" },
        windUpOn: null,
        deadline: null,
        score: "4.00",
        missing: [],
        covered: [],
      },
    ],
  });
  const out = (items: ReturnType<typeof anItem>[], code: string) => {
    const picture = pictureOf(items, years, members, known);
    const warning = picture.warnings.find((one) => one.code === code)!;
    return wayOut(warning, { items, picture, facts: known, from: "2027-1" });
  };
  it("places the greatest need of a municipality without any", () => {
    expect(out([], "plan.municipalityWithout")).toMatchObject({ do: "place", to: "2027-1" });
  });
  it("moves what comes after the wind-up to before it", () => {
    expect(out([anItem({ plannedFor: "2027-4" })], "plan.afterWindUp")).toMatchObject({
      do: "move",
      to: "2027-1",
    });
  });
  it("leaves what is locked where it is", () => {
    expect(out([anItem({ plannedFor: "2027-4", isFixed: true })], "plan.afterWindUp")).toBeNull();
  });
  it("moves the one that mends it alone out of a quarter that is too full", () => {
    const items = [
      anItem({ id: "small", installation: "i-1", effortDays: "1", plannedFor: "2027-3", score: "0.50" }),
      anItem({ id: "big", installation: "i-2", effortDays: "9", plannedFor: "2027-3", score: "4.00" }),
      anItem({ id: "middle", installation: "i-3", effortDays: "4", plannedFor: "2027-3", score: "3.00" }),
    ];
    const way = out(items, "plan.overCapacity");
    expect(way).toMatchObject({ do: "move", item: { id: "middle" }, to: "2027-4" });
    const after = pictureOf(
      items.map((item) => (item.id === "middle" ? { ...item, plannedFor: "2027-4" } : item)),
      years,
      members,
      known,
    );
    expect(after.warnings.filter(({ code }) => code === "plan.overCapacity")).toEqual([]);
  });
});

describe("what can still be placed", () => {
  const years = (periodFrom: number | null, periodTo: number | null) => ({
    recordsCreators: [],
    informationTypes: [],
    periodFrom,
    periodTo,
  });
  const first = [
    anItem({ id: "a", installation: "i-1", scope: years(2004, 2010) }),
    anItem({ id: "b", installation: "i-2", scope: years(null, 2010) }),
    anItem({ id: "c", installation: "i-2", scope: years(2011, null) }),
    anItem({ id: "d", installation: "i-3" }),
  ];
  const candidate = {
    id: "i-1",
    municipality: { code: "1260", name: "Bjuv" },
    system: { key: "w3d3", name: "W3D3" },
    windUpOn: null,
    deadline: null,
    score: "3.00",
    missing: [],
    covered: [years(1990, 2003), years(2004, 2010)],
  };
  const left = (items: ReturnType<typeof anItem>[]) =>
    leftOf(someFacts({ candidates: [candidate] }), first, items).map(({ id, covered }) => [
      id,
      covered.map(({ periodFrom }) => periodFrom),
    ]);
  it("is told with what of it is going or planned, as the plan stands now", () => {
    expect(left(first)).toEqual([["i-1", [1990, 2004]]]);
    expect(left(first.slice(1))).toEqual([["i-1", [1990]]]);
    const further = anItem({ id: "e", installation: "i-1", scope: years(2011, 2015) });
    expect(left([...first, further])).toEqual([["i-1", [1990, 2004, 2011]]]);
  });
  it("comes back when it is taken out of the plan, whole or in part", () => {
    expect(left(first.filter(({ id }) => id !== "b" && id !== "d"))).toEqual([
      ["i-1", [1990, 2004]],
      ["i-2", [2011]],
      ["i-3", []],
    ]);
  });
  it("is suggested from the year after the last of its parts", () => {
    expect(nextScope([years(1990, 2003), years(2004, 2010)]).periodFrom).toBe(2011);
    expect(nextScope([years(2004, null)]).periodFrom).toBeNull();
  });
});

describe("who has moved something", () => {
  const happened = (type: string, text: string, name: string) => ({ seq: 1, type, text, actor: { name } });
  const log = [
    happened("plan.itemAdded", "Version 1: W3D3, Bjuv kv 1 2027", "Bo"),
    happened("plan.itemMoved", "Version 1: Akten, Lund: till kv 2 2027", "Cia"),
    happened("plan.itemMoved", "Version 1: W3D3, Bjuv: till kv 2 2027", "Anna"),
  ];
  it("is whose event is of that kind and that item, and nobody where there is none", () => {
    expect(doerOf({ what: "moved", item: anItem() }, log)).toBe("Anna");
    expect(doerOf({ what: "removed", item: anItem() }, log)).toBeNull();
    expect(doerOf(null, log)).toBeNull();
  });
});

describe("what a move mends and breaks", () => {
  it("is told by its warnings", () => {
    const facts = someFacts({ room });
    const before = pictureOf([anItem({ effortDays: "12" })], years, members, facts);
    const after = pictureOf([anItem({ effortDays: "12", plannedFor: "2027-3" })], years, members, facts);
    const { mended, broken } = turnOf(before, after);
    expect(mended.map(({ params }) => params["quarter"])).toEqual(["2027-2"]);
    expect(broken.map(({ params }) => params["quarter"])).toEqual(["2027-3"]);
  });
});

describe("a sign", () => {
  it("is a few letters, and its own", () => {
    const signs = signsOf(["Procapita vård", "Procapita barn", "W3D3", "Överförmyndaren", "W3D3"]);
    expect(signs.get("W3D3")).toBe("W3D3");
    expect(signs.get("Överförmyndaren")).toBe("Över");
    expect(new Set(signs.values()).size).toBe(4);
  });
});
