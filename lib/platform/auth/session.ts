import "server-only";
import { getToken } from "next-auth/jwt";
import { cookies } from "next/headers";
import { z } from "zod";
import { newId } from "@/lib/domain/ids";
import { clientFor } from "../db/client";
import { env } from "../env";
import { log } from "../log";
import { cookieName, isSecure } from "./cookies";
import { personSchema } from "./person";
import { newToken, tokenHash } from "./token";
import { webKey } from "./web-key";

export const sessionCookieName = (): string => cookieName("session");

const sessionSchema = personSchema.extend({
  sessionId: z.uuid(),
  methods: z.array(z.string()),
  authTime: z.string(),
});
export type SessionRecord = z.infer<typeof sessionSchema>;

/** Starts a session and returns its token, which only the person's cookie will hold. */
export async function startSession(userId: string, userAgent: string | null): Promise<string> {
  const token = newToken();
  await clientFor(env().DATABASE_APP_URL).$executeRaw`
    SELECT auth_session_create(${webKey()}, ${newId()}::uuid, ${tokenHash(token)}, ${userId}::uuid, ARRAY['password'], ${userAgent})`;
  return token;
}

/**
 * Ends the session of the token, and says in the log what ended it; does nothing when there is none.
 */
export async function endSession(token: string, by: "signOut" | "signIn"): Promise<void> {
  const [row] = await clientFor(env().DATABASE_APP_URL).$queryRaw<{ user_id: string | null }[]>`
    SELECT auth_session_end(${tokenHash(token)}) AS user_id`;
  if (row?.user_id) log().info({ event: "session.ended", userId: row.user_id, by });
}

/** The session token among these cookies, if next-auth made the cookie. */
export async function sessionTokenIn(all: Record<string, string>): Promise<string | null> {
  const jwt = await getToken({
    req: { cookies: all, headers: {} } as unknown as Parameters<typeof getToken>[0]["req"],
    secret: env().AUTH_SECRET,
    cookieName: sessionCookieName(),
    secureCookie: isSecure(),
  });
  return typeof jwt?.["sessionToken"] === "string" ? jwt["sessionToken"] : null;
}

/** The session token in the request's cookie. */
async function currentToken(): Promise<string | null> {
  const jar = await cookies();
  return sessionTokenIn(Object.fromEntries(jar.getAll().map((c) => [c.name, c.value])));
}

/**
 * The live session of this request, read from the database each time: deleting the row ends the
 * session at once.
 */
export async function readSession(officeKey: string | null): Promise<SessionRecord | null> {
  const token = await currentToken();
  if (!token) return null;
  const rows = await clientFor(env().DATABASE_APP_URL).$queryRaw<{ session: unknown }[]>`
    SELECT auth_session(${tokenHash(token)}, ${officeKey ?? ""}) AS session`;
  const found = rows[0]?.session;
  return found ? sessionSchema.parse(found) : null;
}
