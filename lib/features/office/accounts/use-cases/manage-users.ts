import "server-only";
import { z } from "zod";
import { asciiAddress, emailAddress } from "@/lib/domain/email";
import { newId } from "@/lib/domain/ids";
import { roles } from "@/lib/domain/permissions";
import { isName, requiredText } from "@/lib/domain/text";
import { appendHistory, officeStream } from "@/lib/platform/audit";
import { hashPassword } from "@/lib/platform/auth/password";
import { withOwner, type Db } from "@/lib/platform/db";
import { accountEvents } from "../events";
import { newPassword } from "../schema";
import type { Weakness } from "../domain";
import { findWeakness } from "./new-password";

const email = z
  .string()
  .refine((value) => emailAddress.safeParse(value).success, "that is no e-mail address")
  .transform(asciiAddress);

const password = z
  .string()
  .refine((value) => newPassword.safeParse(value).success, "a password has 12 to 128 characters");

const weaknesses: Record<Weakness, string> = {
  demo: "this is the demo accounts' password, which everybody knows: choose another",
  common: "this password is among the first that anybody tries: choose another",
  names: "this password is made of the person's or the office's own name: choose another",
  pattern: "this password is a walk over the keyboard or a repetition: choose another",
};

/** Throws an Error that says why, when the password is among the first that anybody tries. */
async function assertStrong(value: string, names: (string | null | undefined)[]): Promise<void> {
  const weakness = await findWeakness(value, names);
  if (weakness) throw new Error(weaknesses[weakness]);
}

const newUser = z.object({
  email,
  name: requiredText(200, "a name is needed").refine(
    isName,
    "a name is one line, without control characters or marks that turn the direction of writing",
  ),
  password,
  office: z.string(),
  role: z.enum(roles, `a role is one of ${roles.join(", ")}`),
  municipality: z.string().optional(),
  vendor: z.string().optional(),
});

const municipal = ["archivist", "systemManager"];

/**
 * Creates a user with one role grant. Throws an Error that says what to change. For the
 * administrator's command line.
 */
export async function createUser(input: z.input<typeof newUser>): Promise<{ id: string; email: string }> {
  const user = newUser.parse(input);
  const passwordHash = await hashPassword(user.password);
  return withOwner(async (db) => {
    const office = await db.office.findUnique({ where: { key: user.office } });
    if (!office) throw new Error(`no office has the key ${user.office}`);
    if (await db.user.findUnique({ where: { email: user.email } }))
      throw new Error(`${user.email} has an account already`);
    const { municipality, vendor } = await findScope(db, office.id, user);
    const places = [office.key, office.name, await nameOf(db, municipality), vendor?.name];
    await assertStrong(user.password, [user.name, user.email, ...places]);
    const id = newId();
    await db.user.create({ data: { id, email: user.email, name: user.name, passwordHash } });
    await db.roleGrant.create({
      data: {
        id: newId(),
        userId: id,
        officeId: office.id,
        role: user.role,
        scope: municipality ? "municipality" : vendor ? "vendor" : "office",
        municipalityId: municipality?.id ?? null,
        vendorId: vendor?.id ?? null,
      },
    });
    await note(db, office.key, {
      type: "user.created",
      data: {
        userId: id,
        role: user.role,
        municipality: municipality?.code ?? null,
        vendor: vendor?.key ?? null,
      },
    });
    return { id, email: user.email };
  });
}

/**
 * The municipality or vendor that the role is for. Throws an Error that says what is missing or
 * unknown.
 */
async function findScope(db: Db, officeId: string, user: z.output<typeof newUser>) {
  if (municipal.includes(user.role) && !user.municipality)
    throw new Error(`the role ${user.role} needs --municipality CODE`);
  if (user.role === "vendor" && !user.vendor) throw new Error("the role vendor needs --vendor KEY");
  const municipality = user.municipality
    ? await db.municipality.findFirst({ where: { officeId, code: user.municipality } })
    : null;
  if (user.municipality && !municipality)
    throw new Error(`${user.office} has no municipality with the code ${user.municipality}`);
  const vendor = user.vendor
    ? await db.vendor.findUnique({ where: { officeId_key: { officeId, key: user.vendor } } })
    : null;
  if (user.vendor && !vendor) throw new Error(`${user.office} has no vendor with the key ${user.vendor}`);
  return { municipality, vendor };
}

/** A municipality's name in the register. */
async function nameOf(
  db: Db,
  municipality: { country: "SE" | "NO"; code: string } | null,
): Promise<string | undefined> {
  if (!municipality) return undefined;
  const { country, code } = municipality;
  const row = await db.municipalityRegister.findUnique({ where: { country_code: { country, code } } });
  return row?.name;
}

/** Adds an event about a person to an office's own chain. */
const note = (db: Db, officeKey: string, event: z.input<typeof accountEvents>): Promise<void> =>
  appendHistory(db, officeStream(officeKey), [
    {
      ...accountEvents.parse(event),
      subject: { type: "person", id: event.data.userId, label: event.data.userId },
    },
  ]);

/**
 * Sets a new password, and ends every session of that user and every link that would change their
 * password or address; every office where they have a role is told.
 */
export async function setPassword(email: string, chosen: string): Promise<void> {
  const passwordHash = await hashPassword(password.parse(chosen));
  await withOwner(async (db) => {
    const user = await db.user.findUnique({ where: { email: asciiAddress(email) } });
    if (!user) throw new Error(`nobody has the address ${email}`);
    const grants = await db.roleGrant.findMany({ where: { userId: user.id, revokedAt: null } });
    const offices = await db.office.findMany({
      where: { id: { in: grants.map((grant) => grant.officeId) } },
      orderBy: { key: "asc" },
    });
    const places = offices.flatMap(({ key, name }) => [key, name]);
    await assertStrong(chosen, [user.name, user.email, ...places]);
    await db.user.update({ where: { id: user.id }, data: { passwordHash } });
    await db.session.deleteMany({ where: { userId: user.id } });
    await db.$executeRaw`
      UPDATE account_link SET ended_at = now(), updated_at = now()
      WHERE user_id = ${user.id}::uuid AND kind <> 'invitation' AND ended_at IS NULL AND used_at IS NULL`;
    for (const { key } of offices)
      await note(db, key, { type: "user.password-set", data: { userId: user.id } });
  });
}
