import "server-only";
import { z } from "zod";
import { newId } from "@/lib/domain/ids";
import { roles } from "@/lib/domain/permissions";
import { hashPassword } from "@/lib/platform/auth/password";
import { withOwner } from "@/lib/platform/db";
import { isTooCommon } from "../domain";

/** 12 to 128 characters, and none of the passwords that everybody tries first. */
const password = z
  .string()
  .min(12, "a password has at least 12 characters")
  .max(128, "a password has at most 128 characters")
  .refine(
    (value) => !isTooCommon(value),
    "this password is among the first that anybody tries: choose another",
  );

const newUser = z.object({
  email: z
    .email("that is no e-mail address")
    .max(254)
    .transform((value) => value.toLowerCase()),
  name: z.string().trim().min(1, "a name is needed").max(200),
  password,
  office: z.string(),
  role: z.enum(roles, `a role is one of ${roles.join(", ")}`),
  municipality: z.string().optional(),
  vendor: z.string().optional(),
});

const municipal = ["archivist", "systemManager"];

/** Creates a user with one role grant. Throws an Error that says what to change. For the administrator's command line. */
export async function createUser(input: z.input<typeof newUser>): Promise<{ id: string; email: string }> {
  const user = newUser.parse(input);
  const passwordHash = await hashPassword(user.password);
  return withOwner(async (db) => {
    const office = await db.office.findUnique({ where: { key: user.office } });
    if (!office) throw new Error(`no office has the key ${user.office}`);
    if (await db.user.findUnique({ where: { email: user.email } }))
      throw new Error(`${user.email} has an account already`);
    if (municipal.includes(user.role) && !user.municipality)
      throw new Error(`the role ${user.role} needs --municipality CODE`);
    if (user.role === "vendor" && !user.vendor) throw new Error("the role vendor needs --vendor KEY");
    const municipality = user.municipality
      ? await db.municipality.findFirst({ where: { officeId: office.id, code: user.municipality } })
      : null;
    if (user.municipality && !municipality)
      throw new Error(`${user.office} has no municipality with the code ${user.municipality}`);
    const vendor = user.vendor
      ? await db.vendor.findUnique({ where: { officeId_key: { officeId: office.id, key: user.vendor } } })
      : null;
    if (user.vendor && !vendor) throw new Error(`${user.office} has no vendor with the key ${user.vendor}`);
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
    return { id, email: user.email };
  });
}

/** Sets a new password and ends every session of that user. */
export async function setPassword(email: string, newPassword: string): Promise<void> {
  const passwordHash = await hashPassword(password.parse(newPassword));
  await withOwner(async (db) => {
    const user = await db.user.findUnique({ where: { email: email.toLowerCase() } });
    if (!user) throw new Error(`nobody has the address ${email}`);
    await db.user.update({ where: { id: user.id }, data: { passwordHash } });
    await db.session.deleteMany({ where: { userId: user.id } });
  });
}
