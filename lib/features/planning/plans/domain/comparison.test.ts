import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSameScope, wholeScope, type DeliveryScope } from "@/lib/domain/delivery-scope";
import { differenceOf } from "./comparison";

interface Item {
  id: number;
  installation: string | null;
  municipality: { code: string };
  system: { key: string };
  scope: DeliveryScope;
  plannedFor: string | null;
}

const items: fc.Arbitrary<Item[]> = fc
  .array(
    fc.record({
      code: fc.constantFrom("1214", "1230", "1287"),
      key: fc.constantFrom("w3d3", "procapita"),
      periodFrom: fc.constantFrom(null, 2004, 2010),
      plannedFor: fc.constantFrom(null, "2027-1", "2027-2"),
    }),
    { maxLength: 12 },
  )
  .map((all) =>
    all.map(({ code, key, periodFrom, plannedFor }, id) => ({
      id,
      installation: null,
      municipality: { code },
      system: { key },
      scope: { ...wholeScope, periodFrom },
      plannedFor,
    })),
  );
const isSame = (one: Item, other: Item) =>
  one.municipality.code === other.municipality.code &&
  one.system.key === other.system.key &&
  isSameScope(one.scope, other.scope);

describe("what became of a version in another", () => {
  it("tells each item of both exactly once", () => {
    fc.assert(
      fc.property(items, items, (from, to) => {
        const { added, removed, moved, kept } = differenceOf(from, to);
        expect(added.length + moved.length + kept).toBe(to.length);
        expect(removed.length + moved.length + kept).toBe(from.length);
      }),
    );
  });

  it("is nothing of itself", () => {
    fc.assert(
      fc.property(items, (all) => {
        const told = differenceOf(all, all);
        // What stands twice in a version is told as moved at most among itself.
        expect(told.added).toEqual([]);
        expect(told.removed).toEqual([]);
        expect(told.kept + told.moved.length).toBe(all.length);
      }),
    );
  });

  it("is turned round when the versions are: what was added is removed", () => {
    fc.assert(
      fc.property(items, items, (from, to) => {
        const [there, back] = [differenceOf(from, to), differenceOf(to, from)];
        const named = (all: readonly Item[]) =>
          all.map((one) => `${one.municipality.code} ${one.system.key} ${one.scope.periodFrom}`).sort();
        expect(named(back.added)).toEqual(named(there.removed));
        expect(named(back.removed)).toEqual(named(there.added));
      }),
    );
  });

  it("calls moved what has another quarter, and tells both", () => {
    fc.assert(
      fc.property(items, items, (from, to) => {
        for (const { item, from: before, to: after } of differenceOf(from, to).moved) {
          expect(before).not.toBe(after);
          expect(item.plannedFor).toBe(after);
          expect(from.some((one) => isSame(one, item) && one.plannedFor === before)).toBe(true);
        }
      }),
    );
  });

  it("goes by municipality, system and scope, whatever the installation is called to this reader", () => {
    const one = (installation: string | null, names: string[]): Item => ({
      id: 1,
      installation,
      municipality: { code: "1287" },
      system: { key: "w3d3" },
      scope: { ...wholeScope, recordsCreators: names },
      plannedFor: "2027-1",
    });
    expect(differenceOf([one("a", ["KS", "SN"])], [one(null, [" sn", "ks"])]).kept).toBe(1);
    expect(differenceOf([one("a", ["KS"])], [one("a", ["SN"])])).toMatchObject({ kept: 0, moved: [] });
  });

  it("takes a moment for versions of thousands", () => {
    const many = (plannedFor: string): Item[] =>
      Array.from({ length: 20_000 }, (_, id) => ({
        id,
        installation: null,
        municipality: { code: String(id) },
        system: { key: "w3d3" },
        scope: wholeScope,
        plannedFor,
      }));
    const [from, to] = [many("2027-1"), many("2027-2")];
    expect(differenceOf(from, to.toReversed()).moved).toHaveLength(20_000);
  }, 2_000);
});
