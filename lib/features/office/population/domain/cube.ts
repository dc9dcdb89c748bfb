import { valuesForAll } from "./part";
import {
  assertPopulation,
  isTime,
  MOST_VALUES,
  municipalityCode,
  withoutCode,
  wrongFile,
  type PopulationTable,
} from "./table";

export interface Dimension {
  name: string;
  role: "time" | "measure" | null;
  values: { code: string; label: string }[];
}

/** A table of any number of dimensions; the last one changes fastest. */
export interface Cube {
  title: string | null;
  /** What is counted, where the file says it outside the dimensions. */
  contents: string | null;
  dimensions: Dimension[];
  /** Read by its place; null where the source gives none. */
  valueAt: (place: number) => number | null;
}

const codesIn = ({ values }: Dimension): number =>
  values.filter(({ code, label }) => municipalityCode(code) ?? municipalityCode(label)).length;

const TIME = /^(år|aar|tid|year|time|period|kvartal|quarter|månad|måned|month)/i;

/** The dimension of municipalities: the one with most codes of four digits that are no times. */
function findRegion(dimensions: readonly Dimension[], time: Dimension | undefined): Dimension {
  const others = dimensions.filter((one) => one !== time);
  const region = others.toSorted((a, b) => codesIn(b) - codesIn(a))[0];
  if (!region || codesIn(region) === 0) throw wrongFile("population.noMunicipalities");
  return region;
}

function findTime(dimensions: readonly Dimension[]): Dimension | undefined {
  const areTimes = ({ values }: Dimension) =>
    values.every(({ code, label }) => isTime(code) || isTime(label));
  return (
    dimensions.find(({ role }) => role === "time") ??
    dimensions.find((one) => TIME.test(one.name) && areTimes(one))
  );
}

/** How many live in each municipality at each time; the other dimensions are taken together. */
export function tableOf({ title, contents, dimensions, valueAt }: Cube): PopulationTable {
  const size = dimensions.reduce((product, { values }) => product * values.length, 1);
  if (size > MOST_VALUES) throw wrongFile("population.tooMuch");
  const time = findTime(dimensions);
  const region = findRegion(dimensions, time);
  if (!time) throw wrongFile("population.noYear");
  const labels = dimensions.filter(({ role }) => role === "measure").flatMap(({ values }) => values);
  assertPopulation([title, contents, ...labels.map(({ label }) => label)]);
  const steps = stepsOf(dimensions);
  const step = (dimension: Dimension) => steps[dimensions.indexOf(dimension)]!;
  const rest = dimensions
    .filter((one) => one !== region && one !== time)
    .map((one) => ({
      step: step(one),
      places: valuesForAll({ ...one, isMeasure: one.role === "measure" }),
    }));
  // Where each value that belongs to everybody stands, counted from a municipality's and time's
  // own.
  const offsets = rest.reduce(
    (before, part) => before.flatMap((from) => part.places.map((place) => from + place * part.step)),
    [0],
  );
  return {
    title: title ?? contents,
    times: time.values.map(({ code, label }) => (isTime(code) ? code : label).trim()),
    rows: region.values.flatMap(({ code, label }, place) => {
      const digits = municipalityCode(code) ?? municipalityCode(label);
      if (!digits) return [];
      const at = (when: number) => sumOf(offsets, place * step(region) + when * step(time), valueAt);
      return [{ code: digits, name: withoutCode(label), values: time.values.map((_, when) => at(when)) }];
    }),
  };
}

/** How far apart two neighbours of each dimension stand. */
function stepsOf(dimensions: readonly Dimension[]): number[] {
  const steps: number[] = [];
  let step = 1;
  for (const { values } of dimensions.toReversed()) {
    steps.unshift(step);
    step *= values.length;
  }
  return steps;
}

/** Null when any of them is missing: half a sum is no population. */
function sumOf(offsets: number[], from: number, valueAt: Cube["valueAt"]): number | null {
  let sum = 0;
  for (const offset of offsets) {
    const value = valueAt(from + offset);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
