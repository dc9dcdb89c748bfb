import "server-only";
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { isId } from "@/lib/domain/ids";
import { AppError } from "@/lib/domain/errors";
import type { Clock } from "../clock";
import { isDuplicate } from "../db/errors";
import type { Db } from "../db";
import { env } from "../env";

const KEPT_MS = 24 * 3600 * 1000;

export interface StoredAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The Idempotency-Key of the write. Throws 400 when it is missing or malformed. */
export function requireKey(headers: Headers): string {
  const key = headers.get("idempotency-key") ?? "";
  if (!isId(key)) throw new AppError("request.idempotencyKeyMissing");
  return key.toLowerCase();
}

/**
 * A hash of all that must be equal in two calls to be the same call. Keyed, since a body may
 * contain a password.
 */
export const requestHash = (
  method: string,
  url: URL,
  version: string | null,
  body: Uint8Array | string,
): string =>
  createHmac("sha256", env().AUTH_SECRET)
    .update(`${method} ${url.pathname}${url.search}\n${version ?? ""}\n`)
    .update(body)
    .digest("hex");

const sealingKey = (): Buffer => createHmac("sha256", env().AUTH_SECRET).update("sealed answers").digest();

/** An answer that holds a secret, as it is stored: nobody reads it there (AES-256-GCM). */
export function seal(text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** The answer as it was. Throws for one that was changed where it was stored. */
export function unseal(stored: string): string {
  const bytes = Buffer.from(stored, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", sealingKey(), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}

/**
 * Runs a write once per key and person, inside the request's transaction: the answer is stored
 * together with the change. A repeated call gets the stored answer; a call that is still running is
 * refused, and the caller does not wait.
 */
export async function once(
  db: Db,
  call: { userId: string; key: string; hash: string; clock: Clock },
  run: () => Promise<StoredAnswer>,
): Promise<StoredAnswer & { replayed: boolean }> {
  const [lock] = await db.$queryRaw<{ locked: boolean }[]>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${`${call.userId} ${call.key}`}, 0)) AS locked`;
  if (!lock?.locked) throw new AppError("request.inProgress");
  const stored = await db.idempotencyRecord.findUnique({
    where: { userId_key: { userId: call.userId, key: call.key } },
  });
  if (stored) {
    if (stored.requestHash !== call.hash) throw new AppError("request.idempotencyKeyReused");
    return {
      status: stored.status,
      headers: stored.headers as Record<string, string>,
      body: stored.body,
      replayed: true,
    };
  }
  const answer = await run();
  try {
    await db.idempotencyRecord.create({
      data: {
        userId: call.userId,
        key: call.key,
        requestHash: call.hash,
        status: answer.status,
        headers: answer.headers,
        body: answer.body,
        expiresAt: new Date(call.clock.now().getTime() + KEPT_MS),
        createdBy: call.userId,
      },
    });
  } catch (error) {
    // A transaction with an old snapshot may not see the other transaction's row.
    if (isDuplicate(error)) throw new AppError("request.inProgress");
    throw error;
  }
  return { ...answer, replayed: false };
}
