import "server-only";
import { newId } from "@/lib/domain/ids";
import type { Db } from "../db";
import { mailEnv } from "../env";

/** A short letter in plain text: what happened, what to do, one link. Never what records hold. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** Whether this installation sends mail (MAIL_URL). Without it links are passed on by hand. */
export const isMailOn = (): boolean => mailEnv().MAIL_URL !== undefined;

/**
 * Keeps a letter in the change's own transaction: it is sent if and only if the change is kept.
 * Does nothing where mail is not set up.
 */
export async function sendMail(db: Db, { to, subject, text }: Mail): Promise<void> {
  if (isMailOn()) await db.$executeRaw`SELECT mail_post(${newId()}::uuid, ${to}, ${subject}, ${text})`;
}
