import "server-only";
import { createTransport } from "nodemailer";
import { z } from "zod";
import { withOwner } from "../db";
import { env, mailEnv } from "../env";
import { defineJob } from "../jobs";
import { log } from "../log";

/** A server that hangs holds a worker no longer than this. */
const timeouts = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
  dnsTimeout: 5_000,
};

/** The code of an answer that will not change: the address or the letter is refused for good. */
function finalCode(error: unknown): string | null {
  const code = z.object({ responseCode: z.int() }).safeParse(error).data?.responseCode ?? 0;
  return code >= 500 && code < 600 && code !== 535 ? String(code) : null;
}

/**
 * Sends one letter and notes that it is sent, so that running twice sends once. A worker that dies
 * between the server's answer and the note sends it again under the same Message-ID, by which
 * mailboxes know it as the same letter. Throws for what may go better later; the queue tries ten
 * times over some hours.
 */
export const sendMailJob = defineJob({
  name: "mail.send",
  schema: z.object({ id: z.uuid() }),
  run: async ({ id }, clock) => {
    const mail = await withOwner((db) => db.mail.findFirst({ where: { id, sentAt: null, failedAt: null } }));
    const { MAIL_URL, MAIL_FROM } = mailEnv();
    const { APP_ORIGIN } = env();
    if (!mail?.body || !MAIL_URL) return;
    const host = new URL(APP_ORIGIN).hostname;
    const transport = createTransport({ url: MAIL_URL, ...timeouts });
    const end = (data: { sentAt: Date } | { failedAt: Date; failure: string }) =>
      withOwner((db) => db.mail.update({ where: { id }, data: { ...data, body: null } }));
    try {
      await transport.sendMail({
        from: MAIL_FROM ?? `Arkivlots <arkivlots@${host}>`,
        to: mail.toAddress,
        subject: mail.subject,
        text: mail.body,
        messageId: `<${id}@${host}>`,
        headers: { "Auto-Submitted": "auto-generated" },
      });
      await end({ sentAt: clock.now() });
    } catch (error) {
      const failure = finalCode(error);
      if (failure === null) throw error;
      log().warn({ event: "mail.refused", mail: id, code: failure });
      await end({ failedAt: clock.now(), failure });
    } finally {
      transport.close();
    }
  },
});

/** Letters are kept for a month, and the text of one that could not be sent for ten days. */
export const purgeMailJob = defineJob({
  name: "mail.purge",
  schema: z.object({}).loose(),
  cron: "23 3 * * *",
  run: async (_payload, clock) => {
    const before = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);
    await withOwner(async (db) => {
      await db.mail.deleteMany({ where: { createdAt: { lt: before(30) } } });
      await db.mail.updateMany({ where: { createdAt: { lt: before(10) } }, data: { body: null } });
    });
  },
});
