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
import { letter } from "./write-letter";
import type { Account, ChangeAccountBody, ChangePasswordBody } from "../schema";
import { tellAccount } from "./follow-link";
import { assertStrongPassword } from "./new-password";

/** Within this a sign-in is proof enough of who asks for another address. */
const FRESH_MS = 10 * 60_000;

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

interface SessionRow {
  id: string;
  created_at: Date;
  last_seen_at: Date;
  user_agent: string | null;
}

/** The person's own account. Two statements. */
export async function getAccount({ db, person }: Pick<OwnCall, "db" | "person">): Promise<Account> {
  const { names: _, ...own } = await readFacts(db);
  const sessions = await db.$queryRaw<SessionRow[]>`SELECT * FROM auth_own_sessions()`;
  return {
    ...own,
    sessions: sessions.map((row) => ({
      id: row.id,
      startedAt: row.created_at.toISOString(),
      lastSeenAt: row.last_seen_at.toISOString(),
      userAgent: row.user_agent,
      isThis: row.id === person.sessionId,
    })),
  };
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

/**
 * Changes what is the person's own. Another address is asked for with the password, or soon after
 * signing in, and counts once the link that is sent to it is followed.
 */
export async function changeAccount(
  call: OwnCall<undefined, undefined, ChangeAccountBody>,
): Promise<Account> {
  const { db, person, body, clock } = call;
  const { name = null, locale = null, mailsOff = null, email, current } = body;
  const own = await readFacts(db);
  if (email !== undefined && email !== own.email) {
    if (!isMailOn()) throw new AppError("account.mailOff");
    const isFresh = clock.now().getTime() - Date.parse(person.authTime) < FRESH_MS;
    if (current !== undefined || !isFresh) await assertOwnPassword(db, person.userId, current ?? "");
    await sendEmailLink(db, email, locale ?? own.locale ?? call.locale);
  }
  await db.$executeRaw`SELECT own_account_change(${name}, ${locale}, ${mailsOff}::text[])`;
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
  const event = accountEvents.parse({ type: "account.password-changed", data: { userId } });
  const subject = { type: "person", id: userId, label: userId } as const;
  const streams = offices.map(({ key }) => officeStream(key)).sort();
  const payloads = streams.map(() => auditPayload({ userId, role: "system" }, { ...event, subject }));
  await db.$executeRaw`
    SELECT own_password(${webKey()}, ${sessionId}::uuid, ${hash}, ${streams}::text[], ${payloads}::text[])`;
  await tellAccount(db, email, {
    kind: "passwordSet",
    locale: own ?? locale,
    path: paths.forgotPassword(),
    values: { email },
  });
}
