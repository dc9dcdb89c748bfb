import "server-only";
import { createHmac } from "node:crypto";
import { env } from "../env";

/**
 * What the database asks for before it makes a session or shows a password's hash: only the web
 * process knows it, and the database only its SHA-256 (scripts/lib/web-key.mjs, which makes the
 * same). Without it, SQL as app_rw can sign nobody in.
 */
export const webKey = (): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHmac("sha256", env().AUTH_SECRET).update("web key").digest());
