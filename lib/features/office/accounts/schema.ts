import { z } from "zod";
import { emailAddress } from "@/lib/domain/email";
import { mailKinds } from "@/lib/domain/mail-kind";
import { roles } from "@/lib/domain/permissions";
import { isStorable, locales, nameText } from "@/lib/domain/text";

export const sessionParams = z.object({ id: z.uuid() });

export const endedSession = z.object({ id: z.uuid(), ended: z.literal(true) });

/** A new password; what makes it too weak is asked of `weaknessOf`. */
export const newPassword = z
  .string({ error: ({ code }) => (code === "invalid_type" ? "password.missing" : undefined) })
  .refine(isStorable, { error: "text.unstorable", abort: true })
  .min(12)
  .max(128)
  .meta({ type: "string", minLength: 12, maxLength: 128 });

export const linkParams = z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });

export const linkKinds = ["invitation", "password", "email"] as const;

export const linkAnswer = z.object({
  kind: z.enum(linkKinds),
  name: z.string(),
  office: z.object({ key: z.string(), name: z.string() }).nullable(),
  /** The account has a password: its own person signs in to say yes to an invitation. */
  existingAccount: z.boolean(),
  expiresAt: z.iso.datetime(),
});
export type LinkAnswer = z.infer<typeof linkAnswer>;

export const linkBody = z.strictObject({ password: newPassword.optional() });

export const passwordRequestBody = z.strictObject({ email: emailAddress });

export const nothing = z.undefined();

const session = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  userAgent: z.string().nullable(),
  /** The session that this very answer was asked for in. */
  isThis: z.boolean(),
});
export type OwnSession = z.infer<typeof session>;

export const account = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  /** The address that a letter was sent to, until its link is followed. */
  newEmail: z.string().nullable(),
  locale: z.enum(locales).nullable(),
  /** The letters that are not wanted. */
  mailsOff: z.array(z.enum(mailKinds)),
  offices: z.array(z.object({ key: z.string(), name: z.string(), roles: z.array(z.enum(roles)) })),
  sessions: z.array(session),
});
export type Account = z.infer<typeof account>;

export const changeAccountBody = z.strictObject({
  name: nameText(200, "name.missing").optional(),
  locale: z.enum(locales).optional(),
  mailsOff: z.array(z.enum(mailKinds)).max(mailKinds.length).optional(),
  email: emailAddress.optional(),
  /** Asked for with another address: whoever has that has the account. */
  current: z.string().max(128).optional(),
});
export type ChangeAccountBody = z.output<typeof changeAccountBody>;

export const changePasswordBody = z.strictObject({
  current: z.string().max(128),
  password: newPassword,
});
export type ChangePasswordBody = z.output<typeof changePasswordBody>;
