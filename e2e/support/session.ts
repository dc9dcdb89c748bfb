import { createHash, randomBytes, randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { webKeyOf } from "../../scripts/lib/web-key.mjs";
import { query } from "./database";

/**
 * A session of somebody who has just signed in, by the database's own functions for it, and the
 * cookies that belong to it. The password is left out, since looking at one is made to take long;
 * it is security/bad-sign-in that goes through the door, and each test that signs in on the screen.
 */
export async function openSession(
  database: string,
  email: string,
): Promise<{ id: string; cookies: Map<string, string> }> {
  const secret = process.env["AUTH_SECRET"] ?? "";
  const [id, token] = [randomUUID(), randomBytes(32).toString("base64url")];
  const hash = createHash("sha256").update(Buffer.from(token, "base64url")).digest();
  const [person] = await query<{ id: string; locale: string }>(
    database,
    `SELECT p.id, p.locale, auth_session_create($4, $2, $3, p.id, ARRAY['password'], 'test') FROM auth_login($4, $1) p`,
    [email, id, hash, webKeyOf(secret)],
  );
  if (!person) throw new Error(`nobody signs in as ${email}`);
  const jwt = await encode({ token: { sub: person.id, sessionToken: token }, secret });
  return {
    id,
    cookies: new Map([
      ["arkivlots.session", jwt],
      ["locale", person.locale],
    ]),
  };
}
