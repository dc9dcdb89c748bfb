import { z } from "zod";
import { keyAndName } from "@/lib/domain/list";
import { optionalName, optionalText, text } from "@/lib/domain/text";

/** What a control point weighs, how it is checked, and how it can come out. */
export const severities = ["blocking", "explain", "info"] as const;
export const methods = ["automatic", "manual", "either"] as const;

export const results = [
  "notStarted",
  "passed",
  "passedWithDeviation",
  "failed",
  "notApplicable",
  "reopened",
] as const;
export type ControlPointResult = (typeof results)[number];

/** What a point is about, in the order in which points are usually worked through. */
export const categories = [
  "package",
  "files",
  "format",
  "schema",
  "completeness",
  "metadata",
  "relations",
  "secrecy",
  "disposal",
  "search",
  "documentation",
  "closing",
] as const;

/** A text in the three languages. */
const localized = z.object({ sv: z.string(), nb: z.string(), en: z.string() });

const key = z.string().regex(/^[a-z0-9-]{1,80}$/);

export const templateItem = z.object({
  id: z.uuid(),
  key: z.string(),
  name: localized,
  points: z.int(),
  /** Systems whose new deliveries get its points. */
  systems: z.int(),
  version: z.int(),
});
export type TemplateItem = z.infer<typeof templateItem>;

/**
 * A point of a template. `missing` names the texts that nobody has written ("title.nb"): the
 * office's language stands in their place.
 */
const templatePoint = z.object({
  id: z.uuid(),
  number: z.int(),
  category: z.string(),
  title: localized,
  purpose: localized,
  severity: z.enum(severities),
  method: z.enum(methods),
  needsSecondPerson: z.boolean(),
  missing: z.array(z.string()),
});
export type TemplatePoint = z.infer<typeof templatePoint>;

export const template = templateItem.omit({ points: true, systems: true }).extend({
  missing: z.array(z.string()),
  points: z.array(templatePoint),
  usedBy: z.object({
    systems: z.array(keyAndName),
    /** Of those systems, that are under way: they keep the points that they copied. */
    deliveries: z.int(),
  }),
  source: z.string().nullable(),
});
export type Template = z.infer<typeof template>;

export const templateParams = z.object({ key });
export type TemplateParams = z.infer<typeof templateParams>;

const names = z.strictObject({ sv: optionalName(120), nb: optionalName(120), en: optionalName(120) });

/** A language may be left out, except the office's own. `from` is the template that is copied. */
export const addTemplateBody = z.strictObject({
  key: key.optional(),
  name: names,
  from: text(80).nullable().default(null),
});
export type AddTemplateBody = z.output<typeof addTemplateBody>;

const titles = z.strictObject({ sv: optionalName(200), nb: optionalName(200), en: optionalName(200) });
const purposes = z
  .strictObject({ sv: optionalText(2000), nb: optionalText(2000), en: optionalText(2000) })
  .default({ sv: null, nb: null, en: null });

/** `id` and `missing` may be sent as they were read; a point without id is known by its number. */
const pointInput = z.strictObject({
  id: z.uuid().optional(),
  number: z.int().min(1).max(999),
  category: z.enum(categories),
  title: titles,
  purpose: purposes,
  severity: z.enum(severities),
  method: z.enum(methods),
  needsSecondPerson: z.boolean().default(false),
  missing: z.array(text(20)).max(6).default([]),
});
export type PointInput = z.output<typeof pointInput>;

/** All points of the template, in any order. */
export const pointsBody = z.strictObject({ points: z.array(pointInput).max(200) });
export type PointsBody = z.output<typeof pointsBody>;
