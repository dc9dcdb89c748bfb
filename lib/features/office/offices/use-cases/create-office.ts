import "server-only";
import { z } from "zod";
import { accents } from "@/lib/domain/accent";
import { countries } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { locales } from "@/lib/domain/text";
import { appendHistory, officeStream } from "@/lib/platform/audit";
import { withOwner, type Db } from "@/lib/platform/db";
import { countryDefaults, isReserved } from "../domain";
import { officeEvents } from "../events";

const newOffice = z.object({
  key: z
    .string()
    .regex(/^[a-z0-9-]{2,40}$/, "a key has 2 to 40 small letters, digits and hyphens")
    .refine((key) => !isReserved(key), "this key is an address of the program itself: choose another"),
  name: z.string().trim().min(1, "a name is needed").max(200),
  country: z.enum(countries, "the country is SE or NO"),
  locale: z.enum(locales).optional(),
  accent: z.enum(accents).optional(),
});
type NewOffice = z.output<typeof newOffice> & { id: string };

/**
 * Creates a living office with its audit chain and with what `furnish` gives it, which is other
 * rooms' (lib/registry/new-office.ts). For the administrator's command line.
 */
export async function createOffice(
  input: z.input<typeof newOffice>,
  furnish: (db: Db, office: NewOffice) => Promise<void>,
): Promise<NewOffice> {
  const office = newOffice.parse(input);
  const { currency, locale, timeZone } = countryDefaults[office.country];
  return withOwner(async (db) => {
    if (await db.office.findUnique({ where: { key: office.key } }))
      throw new Error(`there is an office with the key ${office.key} already`);
    const id = newId();
    await db.office.create({
      data: {
        id,
        key: office.key,
        name: office.name,
        country: office.country,
        currency,
        locale: office.locale ?? locale,
        ...(office.accent && { accent: office.accent }),
        timeZone,
      },
    });
    await db.auditStream.create({
      data: { key: officeStream(office.key), officeId: id, head: new Uint8Array(32) },
    });
    const event = officeEvents.parse({ type: "office.created", data: { members: 0 } });
    await appendHistory(db, officeStream(office.key), [
      { ...event, subject: { type: "office", id, label: office.name } },
    ]);
    const made = { ...office, id };
    await furnish(db, made);
    return made;
  });
}
