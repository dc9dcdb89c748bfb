import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupFinder, saidTwice, type MappingRule } from "./mapping";

const rule = (accountPrefix: string, group: string, dims: MappingRule["dims"] = {}): MappingRule => ({
  accountPrefix,
  dims,
  group,
});

const rules = [
  rule("5", "Personal"),
  rule("50", "Arvoden"),
  rule("50", "Projekt", { projekt: "77" }),
  rule("50", "Projekt på ansvar", { projekt: "77", ansvar: "4711" }),
  rule("", "Övrigt"),
];

describe("the group of an account", () => {
  it.each([
    ["5610", {}, "Personal"],
    ["5010", {}, "Arvoden"],
    ["50", { projekt: "12" }, "Arvoden"],
    ["5010", { projekt: "77" }, "Projekt"],
    ["5010", { projekt: "77", ansvar: "4711" }, "Projekt på ansvar"],
    ["30271", {}, "Övrigt"],
  ])("is that of the longest prefix with most dimensions: %s %o", (account, dims, group) => {
    expect(groupFinder(rules)(account, dims)).toBe(group);
  });

  it("does not hang on the order in which the rules are said", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rules, { minLength: rules.length }),
        fc.stringMatching(/^[3-8]\d{0,4}$/),
        fc.constantFrom({}, { projekt: "77" }, { projekt: "77", ansvar: "4711" }, { ansvar: "4711" }),
        (shuffled, account, dims) => {
          expect(groupFinder(shuffled)(account, dims)).toBe(groupFinder(rules)(account, dims));
        },
      ),
    );
  });

  it("is none where no rule fits", () => {
    expect(groupFinder(rules.slice(0, 3))("6110", {})).toBeNull();
  });
});

it("a rule that says what an earlier one says is told by its place", () => {
  expect(saidTwice([...rules, rule("50", "Annat", { projekt: "77" })])).toEqual([5]);
  expect(saidTwice(rules)).toEqual([]);
});
