import "server-only";
import { createHash, randomBytes } from "node:crypto";

/** What is kept of a token: SHA-256 of its bytes. */
export const tokenHash = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(Buffer.from(token, "base64url")).digest());

/** 32 random bytes, as text: only a cookie or a link holds it. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** Whether the text could be a token of ours; nothing else is looked up. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);
