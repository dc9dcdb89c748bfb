import "server-only";
import { z } from "zod";
import { accents } from "@/lib/domain/accent";
import { countries, grantScopes, type Actor } from "@/lib/domain/actor";
import { roles } from "@/lib/domain/permissions";
import { officeToday } from "@/lib/domain/period";
import { locales } from "@/lib/domain/text";
import { systemClock } from "../clock";

/** A person as the database tells of them: their grants, and the office asked for if it is theirs. */
export const personSchema = z.object({
  userId: z.uuid(),
  name: z.string().min(1),
  email: z.string(),
  grants: z.array(
    z.object({
      officeId: z.uuid(),
      officeKey: z.string(),
      officeName: z.string(),
      role: z.enum(roles),
      scope: z.enum(grantScopes),
      municipality: z.object({ id: z.uuid(), code: z.string(), name: z.string() }).nullable(),
      vendor: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    }),
  ),
  office: z
    .object({
      id: z.uuid(),
      key: z.string(),
      name: z.string(),
      country: z.enum(countries),
      currency: z.enum(["SEK", "NOK"]),
      locale: z.enum(locales),
      timeZone: z.string(),
      asOf: z.string().nullable(),
      accent: z.enum(accents),
      isFictional: z.boolean(),
      assumption: z.string().nullable(),
      municipalityIds: z.array(z.uuid()),
    })
    .nullable(),
});

type Recognised = Pick<Actor, "principal" | "authTime" | "methods">;

/** The person in that office, or null where they have no role in it. */
export function toActor(person: z.output<typeof personSchema>, how: Recognised): Actor | null {
  const { userId, name, office } = person;
  const grants = person.grants.filter((grant) => grant.officeId === office?.id);
  if (!office || grants.length === 0) return null;
  const offices = new Map(person.grants.map((g) => [g.officeKey, { key: g.officeKey, name: g.officeName }]));
  const today = officeToday(office, systemClock.now());
  return { userId, name, ...how, office: { ...office, today }, offices: [...offices.values()], grants };
}
