import { z } from "zod";
import { emailAddress } from "@/lib/domain/email";
import { codeAndName, keyAndName } from "@/lib/domain/list";
import { roles } from "@/lib/domain/permissions";
import { nameText } from "@/lib/domain/text";
import { personStatuses } from "./domain";

const day = z.iso.date().nullable().default(null);
const name = nameText(200, "name.missing");

const wishFields = {
  role: z.enum(roles),
  municipality: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .default(null),
  vendor: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .nullable()
    .default(null),
  from: day,
  until: day,
};
/** A role as it is given: a municipality by code or a vendor by key, and its first and last day. */
export const giveRoleBody = z.strictObject(wishFields);
export type GiveRoleBody = z.output<typeof giveRoleBody>;

export const inviteBody = z.strictObject({
  email: emailAddress,
  name,
  roles: z.array(giveRoleBody).min(1).max(20),
});
export type InviteBody = z.output<typeof inviteBody>;

const role = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  municipality: codeAndName.nullable(),
  vendor: keyAndName.nullable(),
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
});
export type PersonRole = z.infer<typeof role>;

export const person = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  status: z.enum(personStatuses),
  /** Those that count now, or will. */
  roles: z.array(role),
  lastSeenAt: z.iso.datetime().nullable(),
  /** What an invited person has not answered yet; when its link ends, or null when it has. */
  invitation: z.object({ id: z.uuid(), expiresAt: z.iso.datetime().nullable() }).nullable(),
  version: z.int(),
});
export type PersonItem = z.infer<typeof person>;

/** The role, with the person's version. */
export const givenRole = role.extend({ version: z.int() });
export type GivenRole = z.infer<typeof givenRole>;

export const endedRole = z.object({ id: z.uuid(), ended: z.literal(true), version: z.int() });

export const untilBody = z.strictObject({ until: z.iso.date().nullable() });

export const changePersonBody = z.strictObject({ name: name.optional(), active: z.boolean().optional() });
export type ChangePersonBody = z.output<typeof changePersonBody>;

export const personParams = z.object({ id: z.uuid() });
export const roleParams = z.object({ id: z.uuid(), roleId: z.uuid() });

const link = { link: z.string(), expiresAt: z.iso.datetime() };
/** The link stands in this answer alone. */
export const invitation = z.object({
  id: z.uuid(),
  person: z.object({ id: z.uuid(), name: z.string() }),
  ...link,
});
export type Invitation = z.infer<typeof invitation>;
export const withdrawnInvitation = z.object({ id: z.uuid(), withdrawn: z.literal(true) });
export const passwordLink = z.object(link);
export type PasswordLink = z.infer<typeof passwordLink>;

export const handOverBody = z.strictObject({ to: z.uuid() });
