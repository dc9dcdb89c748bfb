import { z } from "zod";
import { tableOf, type Dimension } from "./cube";
import { wrongFile, type PopulationTable } from "./table";

const category = z.object({
  index: z.union([z.array(z.string()), z.record(z.string(), z.number())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
});
const dimension = z.object({ label: z.string().optional(), category });
const role = z.object({ time: z.array(z.string()).optional(), metric: z.array(z.string()).optional() });
const value = z.union([
  z.array(z.number().nullable()),
  z.record(z.string().regex(/^\d{1,9}$/), z.number().nullable()),
]);

/** JSON-stat 2: a dataset by itself. */
const second = z.object({
  label: z.string().optional(),
  id: z.array(z.string()).min(1).max(20),
  size: z.array(z.int().positive()),
  role: role.optional(),
  dimension: z.record(z.string(), z.unknown()),
  value,
});

/** JSON-stat 1: id, size and role stand among the dimensions. */
const first = z.object({
  label: z.string().optional(),
  dimension: z.looseObject({ id: z.array(z.string()), size: z.array(z.int()), role: role.optional() }),
  value,
});

/** The dataset of an answer: of version 1 it stands under a name, usually "dataset". */
function datasetIn(answer: unknown): z.infer<typeof second> {
  const own = second.safeParse(answer);
  if (own.success) return own.data;
  const inside = z.record(z.string(), z.unknown()).safeParse(answer);
  for (const one of inside.success ? [answer, ...Object.values(inside.data)] : []) {
    const old = first.safeParse(one);
    if (!old.success) continue;
    const { dimension: dimensions, ...rest } = old.data;
    const { id, size, role: roles, ...parts } = dimensions;
    return second.parse({ ...rest, id, size, role: roles, dimension: parts });
  }
  throw wrongFile("population.notATable");
}

/** An answer in JSON-stat (https://json-stat.org/format), as SSB's and SCB's interfaces give it. */
export function readJsonStat(text: string): PopulationTable {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw wrongFile("population.notATable");
  }
  const dataset = datasetIn(answer);
  const { id, size, value: values } = dataset;
  const dimensions = id.map((name) => dimensionOf(name, dataset));
  if (dimensions.some((one, place) => one.values.length !== size[place]))
    throw wrongFile("population.notATable");
  return tableOf({
    title: dataset.label ?? null,
    contents: null,
    dimensions,
    valueAt: (place) => (Array.isArray(values) ? values[place] : values[String(place)]) ?? null,
  });
}

function dimensionOf(name: string, dataset: z.infer<typeof second>): Dimension {
  const parsed = dimension.safeParse(dataset.dimension[name]);
  if (!parsed.success) throw wrongFile("population.notATable");
  const { label, category: of } = parsed.data;
  const { index = Object.keys(of.label ?? {}), label: labels = {} } = of;
  const codes = Array.isArray(index) ? index : Object.keys(index).toSorted((a, b) => index[a]! - index[b]!);
  const is = (kind: "time" | "metric") => dataset.role?.[kind]?.includes(name) ?? false;
  return {
    name: label ?? name,
    role: is("time") ? "time" : is("metric") ? "measure" : null,
    values: codes.map((code) => ({ code, label: labels[code] ?? code })),
  };
}
