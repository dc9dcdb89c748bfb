import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deliveryKinds, deliveryPurposes, deliveryStatuses, financings } from "@/lib/domain/delivery";
import type { Words } from "@/lib/domain/text";
import { isDone, loadOf, type PlanWarning, type Watched } from "../domain";
import type { PlanItem, PlanVersion } from "../schema";
import { anItem } from "./grid/test-items";
import { packVersion } from "./pack-version";
import { gridMarkup, type ChipText } from "./parts/grid-markup";
import { unpackVersion } from "./version-facts";

const quarters = ["2027-1", "2027-2"];
const nothing = { vendors: {}, installations: {} };
const words = ((key: string) => key) as unknown as Words;
const name = fc.string({ maxLength: 12 });
const day = fc.constantFrom(null, "2027-12-31", "2030-01-01");
const one = fc.record({
  system: fc.constantFrom({ key: "a", name: "A" }, { key: "b", name: "B" }),
  municipality: fc.constantFrom({ code: "1260", name: "Bjuv" }, { code: "1281", name: "Lund" }),
  kind: fc.constantFrom(...deliveryKinds),
  purpose: fc.constantFrom(...deliveryPurposes),
  financing: fc.constantFrom(...financings),
  plannedFor: fc.constantFrom(null, ...quarters),
  effortDays: fc.constantFrom(null, "0", "6.5", "12"),
  nextOn: day,
  isFixed: fc.boolean(),
  reason: fc.option(name.filter((text) => text !== "")),
  delivery: fc.option(fc.record({ id: fc.uuid(), status: fc.constantFrom(...deliveryStatuses) })),
  scope: fc.record({
    recordsCreators: fc.array(name, { maxLength: 2 }),
    informationTypes: fc.array(name, { maxLength: 1 }),
    periodFrom: fc.constantFrom(null, 2004),
    periodTo: fc.constantFrom(null, 2015),
  }),
});

const versionOf = (items: PlanItem[], warnings: PlanWarning[]): PlanVersion => ({
  plan: { key: "p", name: "P", firstYear: 2027, lastYear: 2027 },
  ...{ number: 1, status: "adopted", criteria: null, note: null, decision: null, addenda: [] },
  ...{ proposedAt: null, adoptedAt: null, source: null, assumption: null, version: 1 },
  items,
  // Lund has left.
  municipalities: [{ code: "1260", name: "Bjuv", planned: 1, delivered: 0, share: "0.03" }],
  fairness: { without: [], least: 1, most: 1, spread: 0 },
  capacity: loadOf(quarters, [], { quarters: [], vendors: [] }),
  warnings,
});

describe("a version as it is sent", () => {
  it("says the same of its items when it has arrived, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(one, day, fc.boolean()), { maxLength: 8 }), (all) => {
        const items = all.map(([item], at) =>
          anItem({ ...item, id: `item-${at}`, installation: `at-${at}` }),
        );
        const installations = Object.fromEntries(
          all.map(([{ scope }, windUpOn, stood], at) => [
            `at-${at}`,
            { windUpOn, missing: [], carried: stood ? [scope] : [] },
          ]),
        );
        const watched = all.map(([, windUpOn]) => ({ windUpOn }) as Watched);
        const facts = JSON.parse(
          JSON.stringify(
            packVersion({ version: versionOf(items, []), watched }, { vendors: {}, installations }, words),
          ),
        ) as ReturnType<typeof packVersion>;
        const told = unpackVersion(facts);
        told.items.forEach((item, at) => {
          const { delivery, isCarried, ...said } = item;
          expect(items[at]).toMatchObject({ ...said, id: `item-${at}` });
          expect(delivery?.status).toBe(items[at]!.delivery?.status);
          expect(isCarried).toBe(all[at]![2] && !isDone(items[at]!));
          expect(told.windUpOn.get(item.id) ?? null).toBe(all[at]![1]);
        });
        expect(told.items).toHaveLength(items.length);
        const codes = new Set(facts.municipalities.map(([code]) => code));
        for (const { municipality } of items) expect(codes).toContain(municipality.code);
      }),
    );
  });

  it("tells each warning of its item, and what is missing in words", () => {
    const items = [anItem({ id: "x" }), anItem({ id: "y" })];
    const missing = (id: string, keys: string[]): PlanWarning => ({
      code: "plan.inventoryMissing",
      items: [id],
      params: { missing: keys },
    });
    const late: PlanWarning = { code: "plan.afterWindUp", items: ["y"], params: { quarter: "2027-2" } };
    const warnings = [late, missing("x", ["owner", "format"]), missing("y", ["format"])];
    const packed = packVersion({ version: versionOf(items, warnings), watched: [] }, nothing, words);
    expect(packed.lacks).toHaveLength(2);
    const told = unpackVersion(packed).warnings;
    expect(told.map((warning) => warning.items)).toEqual([["1"], ["0"], ["1"]]);
    expect(told[0]).toMatchObject({ params: { quarter: "2027-2" } });
    expect(told[1]!.params["missing"]).toEqual(packed.lacks);
    expect(told[2]!.params["missing"]).toEqual([packed.lacks[1]]);
  });
});

describe("the grid as text", () => {
  it("lets no name begin an element or end one, whatever it is", () => {
    fc.assert(
      fc.property(name, name, name, (place, system, said) => {
        const chip: ChipText = { sign: system, full: system, days: null, look: "", icons: [], said };
        const portion = { said, delivered: 1, planned: 1 };
        const html = gridMarkup({ rows: [{ name: place, cells: [[chip]], portion }], begins: [true] });
        const plain = gridMarkup({
          rows: [
            {
              name: "a",
              cells: [[{ ...chip, sign: "a", full: "a", said: said && "a" }]],
              portion: { ...portion, said: said && "a" },
            },
          ],
          begins: [true],
        });
        expect(html.match(/[<>]/g)).toHaveLength(plain.match(/[<>]/g)!.length);
      }),
    );
  });
});
