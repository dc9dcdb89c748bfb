import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import { mailKinds } from "@/lib/domain/mail-kind";
import { paths } from "@/lib/domain/paths";
import { roles } from "@/lib/domain/permissions";
import { locales } from "@/lib/domain/text";
import { auditPayload, officeStream } from "@/lib/platform/audit";
import { verifyOwnPassword } from "@/lib/platform/auth/own-password";
import { hashPassword } from "@/lib/platform/auth/password";
import { succeeded, takeTry } from "@/lib/platform/auth/rate-limit";
import { newToken, tokenHash } from "@/lib/platform/auth/token";
import { webKey } from "@/lib/platform/auth/web-key";
import type { Db } from "@/lib/platform/db";
import type { OwnCall } from "@/lib/platform/http/own";
import { isMailOn } from "@/lib/platform/mail";
import { accountEvents } from "../events";
import { listOwnSessions } from "../queries";
import { letter } from "./write-letter";
import type { Account, ChangeAccountBody, ChangePasswordBody } from "../schema";
import { tellAccount } from "./follow-link";
import { assertStrongPassword } from "./new-password";

const facts = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  newEmail: z.string().nullable(),
  locale: z.enum(locales).nullable(),
  mailsOff: z.array(z.enum(mailKinds)),
  offices: z.array(z.object({ key: z.string(), name: z.string(), roles: z.array(z.enum(roles)) })),
  names: z.array(z.string()),
});

async function readFacts(db: Db): Promise<z.output<typeof facts>> {
  const [row] = await db.$queryRaw<{ account: unknown }[]>`SELECT own_account() AS account`;
  if (!row?.account) throw new AppError("request.unauthenticated");
  return facts.parse(row.account);
}

/** The person's own account. Two statements. */
export async function getAccount({ db, person }: Pick<OwnCall, "db" | "person">): Promise<Account> {
  const { names: _, ...own } = await readFacts(db);
  return { ...own, sessions: await listOwnSessions(db, person.sessionId) };
}

/** Throws account.wrongPassword, and account.tooManyTries after ten wrong ones. */
async function assertOwnPassword(db: Db, userId: string, password: string): Promise<void> {
  const retryAfterSeconds = await takeTry("own-password", userId);
  if (retryAfterSeconds !== null) throw new AppError("account.tooManyTries", { retryAfterSeconds });
  if (!(await verifyOwnPassword(db, password)))
    throw new AppError("account.wrongPassword", {
      errors: [{ path: "current", code: "password.wrong" }],
    });
  await succeeded("own-password", userId);
}

/** What the person did to their own account, for the chain of each of their offices. */
function told(
  userId: string,
  offices: { key: string }[],
  type: "account.renamed" | "account.password-changed",
) {
  const event = accountEvents.parse({ type, data: { userId } });
  const subject = { type: "person", id: userId, label: userId } as const;
  const streams = offices.map(({ key }) => officeStream(key)).sort();
  const payloads = streams.map(() => auditPayload({ userId, role: "system" }, { ...event, subject }));
  return { streams, payloads };
}

/**
 * Changes what is the person's own. Another address is asked for with the password, whoever has the
 * session, and counts once the link that is sent to it is followed.
 */
export async function changeAccount(
  call: OwnCall<undefined, undefined, ChangeAccountBody>,
): Promise<Account> {
  const { db, person, body } = call;
  const { name = null, locale = null, mailsOff = null, email, current } = body;
  const own = await readFacts(db);
  if (email !== undefined && email !== own.email) {
    if (!isMailOn()) throw new AppError("account.mailOff");
    await assertOwnPassword(db, person.userId, current ?? "");
    await sendEmailLink(db, email, locale ?? own.locale ?? call.locale);
  }
  const isRenamed = name !== null && name !== own.name;
  const { streams, payloads } = told(person.userId, isRenamed ? own.offices : [], "account.renamed");
  await db.$executeRaw`
    SELECT own_account_change(${webKey()}, ${name}, ${locale}, ${mailsOff}::text[], ${streams}::text[], ${payloads}::text[])`;
  return getAccount(call);
}

async function sendEmailLink(db: Db, email: string, locale: string): Promise<void> {
  const token = newToken();
  const { subject, text } = letter({ kind: "emailChange", locale, path: paths.link(token) });
  await db.$executeRaw`
    SELECT own_email_link(${webKey()}, ${newId()}::uuid, ${tokenHash(token)}, ${email}, ${newId()}::uuid, ${subject}, ${text})`;
}

/** Sets the person's own password. Every other session ends. */
export async function changePassword({
  db,
  person: { userId, sessionId },
  body: { current, password },
  locale,
}: OwnCall<undefined, undefined, ChangePasswordBody>): Promise<undefined> {
  await assertOwnPassword(db, userId, current);
  const { names, offices, email, locale: own } = await readFacts(db);
  await assertStrongPassword(password, names);
  const hash = await hashPassword(password);
  const { streams, payloads } = told(userId, offices, "account.password-changed");
  await db.$executeRaw`
    SELECT own_password(${webKey()}, ${sessionId}::uuid, ${hash}, ${streams}::text[], ${payloads}::text[])`;
  await tellAccount(db, email, {
    kind: "passwordChanged",
    locale: own ?? locale,
    path: paths.forgotPassword(),
    values: { email },
  });
}
