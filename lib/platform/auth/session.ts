import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { getToken } from "next-auth/jwt";
import { cookies } from "next/headers";
import { z } from "zod";
import { newId } from "@/lib/domain/ids";
import { clientFor } from "../db/client";
import { env } from "../env";
import { personSchema } from "./person";

const sha256 = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash("sha256").update(Buffer.from(token, "base64url")).digest());

const isSecure = (): boolean => env().APP_ORIGIN.startsWith("https:");

/** `__Host-` and Secure over https; plain http is served on loopback only. */
export const sessionCookieName = (): string =>
  isSecure() ? "__Host-arkivlots.session" : "arkivlots.session";

const sessionSchema = personSchema.extend({
  sessionId: z.uuid(),
  methods: z.array(z.string()),
  authTime: z.string(),
});
export type SessionRecord = z.infer<typeof sessionSchema>;

/** Starts a session and returns its token, which only the person's cookie will hold. */
export async function startSession(userId: string, userAgent: string | null): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await clientFor(env().DATABASE_APP_URL).$executeRaw`
    SELECT auth_session_create(${newId()}::uuid, ${sha256(token)}, ${userId}::uuid, ARRAY['password'], ${userAgent})`;
  return token;
}

/** Ends the session of the token; does nothing when there is none. */
export async function endSession(token: string): Promise<void> {
  await clientFor(env().DATABASE_APP_URL).$executeRaw`SELECT auth_session_end(${sha256(token)})`;
}

/** The session token in the request's cookie, if next-auth made the cookie. */
async function currentToken(): Promise<string | null> {
  const jar = await cookies();
  const req = { cookies: Object.fromEntries(jar.getAll().map((c) => [c.name, c.value])), headers: {} };
  const jwt = await getToken({
    req: req as unknown as Parameters<typeof getToken>[0]["req"],
    secret: env().AUTH_SECRET,
    cookieName: sessionCookieName(),
    secureCookie: isSecure(),
  });
  return typeof jwt?.["sessionToken"] === "string" ? jwt["sessionToken"] : null;
}

/**
 * The live session of this request, read from the database each time: deleting the row ends the
 * session at once.
 */
export async function readSession(officeKey: string | null): Promise<SessionRecord | null> {
  const token = await currentToken();
  if (!token) return null;
  const rows = await clientFor(env().DATABASE_APP_URL).$queryRaw<{ session: unknown }[]>`
    SELECT auth_session(${sha256(token)}, ${officeKey ?? ""}) AS session`;
  const found = rows[0]?.session;
  return found ? sessionSchema.parse(found) : null;
}
