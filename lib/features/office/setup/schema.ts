import { z } from "zod";
import { countries } from "@/lib/domain/actor";
import { emailAddress } from "@/lib/domain/email";
import { locales, nameText } from "@/lib/domain/text";
import { newPassword } from "@/lib/features/office/accounts";
import { officeKey, officeName, timeZone } from "@/lib/features/office/offices";

export const phaseTemplates = ["skanearkiv", "e-arkiv-mitt", "sydarkivera", "helgeland"] as const;
export const controlPointTemplates = ["case-handling", "health-and-social-care", "register"] as const;

/** A word as it was printed, however it is typed: capitals, spaces and hyphens say nothing. */
const word = z
  .string()
  .max(200)
  .transform((typed) => typed.toLowerCase().replace(/[^a-z0-9]/g, ""));

/** Who may set up, whatever else was sent. */
export const withWord = z.looseObject({ token: word });

export const setupBody = z.strictObject({
  token: word,
  office: z.strictObject({
    key: officeKey.optional(),
    name: officeName,
    country: z.enum(countries),
    locale: z.enum(locales).optional(),
    timeZone: timeZone.optional(),
  }),
  /** The host's code in the register. */
  host: z
    .string()
    .regex(/^\d{4}$/, "municipality.codeFormat")
    .nullable()
    .default(null),
  phaseTemplate: z.enum(phaseTemplates).optional(),
  controlPointTemplates: z.array(z.enum(controlPointTemplates)).max(3).optional(),
  administrator: z.strictObject({ name: nameText(200), email: emailAddress, password: newPassword }),
});
export type SetupBody = z.output<typeof setupBody>;

export const setupState = z.object({ needed: z.boolean() });
export const setUp = z.object({ office: z.string() });
