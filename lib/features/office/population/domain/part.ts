import { isPopulation, wrongFile } from "./table";

/** A way in which a table is split, beside municipality and time: sex, age, what is counted. */
interface Part {
  name: string;
  isMeasure: boolean;
  values: { code: string; label: string }[];
}

const TOTAL =
  /\btot(al|alt|alen)?\b|^tot|båda könen|begge kjønn|both sexes|\bi alt\b|^ialt\b|^alla\b|^alle\b|^samtliga\b|^all (ages|sexes|persons)/i;
const SEX = /kön|kjønn|sex|gender/i;
const AGE = /ålder|alder|\bage\b/i;
const CIVIL = /civilstånd|sivil|marital/i;

/** "0-4 år" is 0 to 4, "100+ år" 100 and up, "7" itself; null for what names no age. */
function yearsIn(label: string): [number, number] | null {
  const [, from, plus, to] = /^(\d{1,3})\s*(\+)?(?:\s*[-–]\s*(\d{1,3}))?/.exec(label.trim()) ?? [];
  if (from === undefined) return null;
  return [Number(from), plus ? Infinity : Number(to ?? from)];
}

/** Whether ages follow each other without a gap and without counting anybody twice. */
function areAllAges(labels: string[]): boolean {
  const ranges = labels.map(yearsIn);
  if (ranges.some((range) => range === null)) return false;
  const sorted = (ranges as [number, number][]).toSorted((a, b) => a[0] - b[0]);
  return (
    sorted[0]?.[0] === 0 && sorted.every(([from], place) => place === 0 || from === sorted[place - 1]![1] + 1)
  );
}

/**
 * Which values of a part make up everybody: its total, else all of them where they are a whole.
 * Throws population.noMeasure for a part whose values can't be added to how many live there.
 */
export function valuesForAll({ name, isMeasure, values }: Part): number[] {
  const labels = values.map(({ label }) => label);
  if (values.length === 1) return [0];
  const total = labels.findIndex((label) => TOTAL.test(label));
  const measures = labels.flatMap((label, place) => (isPopulation(label) ? [place] : []));
  if (isMeasure) {
    if (measures.length === 1) return measures;
    throw wrongFile("population.noMeasure");
  }
  if (total >= 0) return [total];
  const isWhole =
    (SEX.test(name) && values.length === 2) ||
    (AGE.test(name) && areAllAges(labels)) ||
    (CIVIL.test(name) && values.length <= 6);
  if (!isWhole) throw wrongFile("population.noMeasure");
  return values.map((_, place) => place);
}
