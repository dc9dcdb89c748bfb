import "server-only";
import { z } from "zod";
import { newId } from "@/lib/domain/ids";
import { paths } from "@/lib/domain/paths";
import { appendHistory, officeStream } from "@/lib/platform/audit";
import { newToken, tokenHash } from "@/lib/platform/auth/token";
import { withOwner } from "@/lib/platform/db";
import { defineJob } from "@/lib/platform/jobs";
import { isMailOn } from "@/lib/platform/mail";
import { accountEvents } from "./events";
import { letter } from "./use-cases/write-letter";

const DAY_MS = 86_400_000;
/** Refused sign-ins are kept so long. */
const FAILURE_DAYS = 180;
/** An account is written to so often within an hour, whoever asks. */
const MOST_REQUESTS = 3;

/**
 * Removes what has had its time: ended sessions, answers kept for repetition, spent limits, links.
 */
export const purgeExpiredJob = defineJob({
  name: "account.purge-expired",
  schema: z.object({}).loose(),
  cron: "17 * * * *",
  run: async (_payload, clock) => {
    const now = clock.now();
    const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
    await withOwner(async (db) => {
      await db.session.deleteMany({ where: { expiresAt: { lt: now } } });
      await db.idempotencyRecord.deleteMany({ where: { expiresAt: { lt: now } } });
      await db.rateLimit.deleteMany({ where: { expire: { lt: BigInt(now.getTime()) } } });
      await db.signInFailure.deleteMany({ where: { createdAt: { lt: before(FAILURE_DAYS) } } });
      // That of an invitation tells when it ended, as long as the invitation waits.
      await db.accountLink.deleteMany({
        where: { kind: { not: "invitation" }, expiresAt: { lt: before(30) } },
      });
    });
  },
});

/** Writes to the account's own address, if there is such an account and mail is set up. */
export const passwordRequestJob = defineJob({
  name: "account.password-request",
  schema: z.object({ email: z.string() }),
  run: async ({ email }) => {
    if (!isMailOn()) return;
    await withOwner(async (db) => {
      const [user] = await db.$queryRaw<{ id: string; locale: string | null }[]>`
        SELECT u.id, coalesce(u.locale, (SELECT o.locale FROM role_grant g JOIN office o ON o.id = g.office_id
          WHERE g.user_id = u.id AND role_is_live(g) ORDER BY o.key LIMIT 1)) AS locale
        FROM "user" u WHERE u.email = ${email} AND u.deactivated_at IS NULL AND u.password_hash IS NOT NULL FOR UPDATE`;
      if (!user) return;
      const [recent] = await db.$queryRaw<{ n: number }[]>`
        SELECT count(*)::int AS n FROM account_link WHERE user_id = ${user.id}::uuid AND kind = 'password'
          AND office_id IS NULL AND created_at > now() - interval '1 hour'`;
      if ((recent?.n ?? 0) >= MOST_REQUESTS) return;
      const token = newToken();
      await db.$executeRaw`
        UPDATE account_link SET ended_at = now(), updated_at = now()
        WHERE user_id = ${user.id}::uuid AND kind = 'password' AND ended_at IS NULL AND used_at IS NULL`;
      await db.$executeRaw`
        INSERT INTO account_link (id, kind, token_hash, user_id, expires_at)
        VALUES (${newId()}::uuid, 'password', ${tokenHash(token)}, ${user.id}::uuid, now() + interval '1 hour')`;
      const { subject, text } = letter({
        kind: "passwordRequest",
        locale: user.locale,
        path: paths.link(token),
      });
      await db.$executeRaw`SELECT mail_keep(${newId()}::uuid, NULL, ${email}, ${subject}, ${text})`;
    });
  },
});

/** Tells the chain of each office where the person has a role; running twice tells once. */
export const noteSignInJob = defineJob({
  name: "account.note-sign-in",
  schema: z.object({
    id: z.uuid(),
    userId: z.uuid(),
    type: z.enum(["signIn.succeeded", "signIn.lockedOut"]),
  }),
  run: async ({ id, userId, type }) => {
    const offices = await withOwner(
      (db) => db.$queryRaw<{ key: string }[]>`
        SELECT o.key FROM office o WHERE EXISTS (SELECT FROM role_grant g
          WHERE g.user_id = ${userId}::uuid AND g.office_id = o.id AND role_is_live(g)) ORDER BY o.key`,
    );
    for (const { key } of offices) {
      const stream = officeStream(key);
      await withOwner(async (db) => {
        const told = await db.$queryRaw<object[]>`
          SELECT 1 FROM audit_event e JOIN audit_stream s ON s.key = e.stream
          WHERE s.key = ${stream} AND e.seq > s.seq - 1000 AND strpos(e.payload, ${id}) > 0 LIMIT 1`;
        if (told.length > 0) return;
        const event = accountEvents.parse({ type, data: { userId, signIn: id } });
        await appendHistory(db, stream, [
          { ...event, subject: { type: "person", id: userId, label: userId } },
        ]);
      });
    }
  },
});
