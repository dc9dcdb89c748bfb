import { foldHeading, type ImportField, type ValueKind } from "@/lib/features/records/imports";
import { factKeys, facts, type FactKey } from "@/lib/features/inventory/installations";
import { choiceWords } from "./choice-words";
import { computedHeadings, headings } from "./words";

function factField(key: FactKey): ImportField {
  const fact = facts[key];
  const kind: ValueKind = key === "bytes" ? "bytes" : fact.kind;
  return {
    key,
    kind,
    words: headings[key],
    ...("max" in fact && { max: fact.max }),
    ...(fact.kind === "choice" && { choices: choiceWords[key] ?? {} }),
    ...(key === "periodFrom" && { until: "periodTo" }),
  };
}

const grade = (part: "k" | "r" | "t"): ImportField => ({
  key: `informationClass.${part}`,
  kind: "grade",
  words: headings[`informationClass.${part}`],
});

/** What a column of a list of systems can become, in the order of our own file. */
export const importFields: readonly ImportField[] = [
  { key: "municipality", kind: "place", words: headings.municipality },
  { key: "system", kind: "name", max: 200, words: headings.system },
  { key: "vendor", kind: "text", max: 200, words: headings.vendor },
  ...factKeys.filter((key) => key !== "note").map(factField),
  { key: "informationClass", kind: "class", words: headings.informationClass },
  grade("k"),
  grade("r"),
  grade("t"),
  factField("note"),
];

const computed = new Set(computedHeadings);

/** Whether a heading is our own and tells what is computed. */
export const isComputedHeading = (header: string): boolean => computed.has(foldHeading(header));
