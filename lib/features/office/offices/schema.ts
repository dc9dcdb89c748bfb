import { z } from "zod";
import { accents } from "@/lib/domain/accent";
import { countries } from "@/lib/domain/actor";
import { keyFrom } from "@/lib/domain/keys";
import { locales, nameText, text } from "@/lib/domain/text";
import { bodyKinds, councilRoles, deciders, isReserved, isTimeZone, stepKeys } from "./domain";

export const officeName = nameText(200);

/** The first part of the office's addresses. */
export const officeKey = z
  .string()
  .regex(/^[a-z0-9-]{2,40}$/, "office.keyFormat")
  .refine((key) => !isReserved(key), { error: "office.keyReserved" });

export const timeZone = z.string().max(60).refine(isTimeZone, { error: "office.timeZoneUnknown" });

const body = z.object({ key: z.string(), name: z.string(), kind: z.enum(bodyKinds) });
export type Body = z.output<typeof body>;

/** Who decides, by kind of matter. */
const decidedBy = z.record(
  z.string().regex(/^[a-z][a-zA-Z]{0,39}$/),
  z.strictObject({ by: z.enum(deciders), councilRole: z.enum(councilRoles) }),
);
export type DecidedBy = z.output<typeof decidedBy>;

const step = z.object({ key: z.enum(stepKeys), done: z.boolean(), count: z.int() });

export const office = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string(),
  country: z.enum(countries),
  currency: z.enum(["SEK", "NOK"]),
  locale: z.enum(locales),
  timeZone: z.string(),
  accent: z.enum(accents),
  eArchiveVendor: z.string().nullable(),
  /** Whether plans and deliveries for an interim archive are offered. */
  takesInterim: z.boolean(),
  bodies: z.array(body),
  decidedBy,
  asOf: z.iso.date().nullable(),
  version: z.int(),
  steps: z.array(step),
});
export type OfficeFacts = z.output<typeof office>;

/** A body without a key gets the one that its name gives. */
const newBody = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, "office.bodyKeyFormat")
      .optional(),
    name: nameText(200),
    kind: z.enum(bodyKinds),
  })
  .transform(({ key, name, kind }) => ({ key: key ?? (keyFrom(name) || "body"), name, kind }));

const isEachOnce = (bodies: { key: string }[]): boolean =>
  new Set(bodies.map(({ key }) => key)).size === bodies.length;

export const officeChange = z.strictObject({
  name: officeName.optional(),
  locale: z.enum(locales).optional(),
  timeZone: timeZone.optional(),
  accent: z.enum(accents).optional(),
  eArchiveVendor: text(100).nullable().optional(),
  takesInterim: z.boolean().optional(),
  bodies: z.array(newBody).max(30).refine(isEachOnce, { error: "office.bodyTwice" }).optional(),
  decidedBy: decidedBy
    .refine((all) => Object.keys(all).length <= 40, { error: "office.tooManyMatters" })
    .optional(),
});
export type OfficeChange = z.output<typeof officeChange>;

export const stepsShown = z.strictObject({ shown: z.boolean() });

export const registerQuery = z.strictObject({
  q: z.string().trim().max(100).default(""),
  limit: z.coerce.number().int().min(1).max(200).default(20),
});
export type RegisterQuery = z.output<typeof registerQuery>;

const registerItem = z.object({
  country: z.enum(countries),
  code: z.string(),
  name: z.string(),
  county: z.string(),
  population: z.object({ date: z.iso.date(), value: z.int() }).nullable(),
  member: z.boolean(),
});
export type RegisterItem = z.output<typeof registerItem>;
export const registerItems = z.object({ items: z.array(registerItem), nextCursor: z.null() });
