import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { clientFor } from "../db/client";
import { env } from "../env";
import { log } from "../log";
import { verifyPassword } from "./password";
import { secondsToWait, succeeded, takeTry } from "./rate-limit";
import { endSession, sessionCookieName, startSession } from "./session";

const MAX_AGE_SECONDS = 8 * 3600;

const address = (headers: Headers): string =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";

/** The account as it was typed, for counting tries. */
export const accountKey = (email: string): string => email.trim().toLowerCase().slice(0, 254);

/** Seconds until this account or address may try to sign in again; null when it may now. */
export async function signInWait(email: string, headers: Headers): Promise<number | null> {
  return (
    (await secondsToWait("login-account", accountKey(email))) ??
    (await secondsToWait("login-address", address(headers)))
  );
}

async function authorize(email: string, password: string, headers: Headers) {
  const [account, from] = [accountKey(email), address(headers)];
  const wait = (await takeTry("login-account", account)) ?? (await takeTry("login-address", from));
  if (wait !== null) return null;
  const rows = await clientFor(env().DATABASE_APP_URL).$queryRaw<
    { id: string; name: string; password_hash: string }[]
  >`SELECT * FROM auth_login(${account})`;
  const user = rows[0];
  const isRight = await verifyPassword(user?.password_hash ?? null, password);
  log().info({ event: isRight ? "signIn.succeeded" : "signIn.failed", userId: user?.id });
  if (!user || !isRight) return null;
  await Promise.all([succeeded("login-account", account), succeeded("login-address", from)]);
  return { id: user.id, sessionToken: await startSession(user.id, headers.get("user-agent")) };
}

/** next-auth does the login ceremony and nothing else: the session is a row of ours, its token lies in the JWT. */
function options(headers: Headers): NextAuthOptions {
  const secure = env().APP_ORIGIN.startsWith("https:");
  const cookie = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  const prefix = secure ? "__Host-" : "";
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: MAX_AGE_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-out" },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookie },
      csrfToken: { name: `${prefix}arkivlots.csrf`, options: cookie },
      callbackUrl: { name: `${prefix}arkivlots.callback`, options: cookie },
    },
    logger: { error: (code) => log().warn({ event: "nextAuth.error", code }), warn: () => {}, debug: () => {} },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (credentials) => {
          const { email = "", password = "" } = credentials ?? {};
          if (typeof email !== "string" || typeof password !== "string" || password.length > 128) return null;
          if (email.includes("\0") || !email.isWellFormed() || !password.isWellFormed()) return null;
          return authorize(email, password, headers);
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user && "sessionToken" in user
          ? { sub: user.id, sessionToken: user.sessionToken }
          : { sub: token.sub, sessionToken: token["sessionToken"] },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => {
        const target = new URL(url, env().APP_ORIGIN);
        return target.origin === env().APP_ORIGIN ? target.href : env().APP_ORIGIN;
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.["sessionToken"] === "string") await endSession(token["sessionToken"]);
      },
    },
  };
}

/** Handles every /api/auth/* request. */
export async function handleAuth(request: Request, context: unknown): Promise<Response> {
  const handler = NextAuth(options(request.headers)) as (req: Request, ctx: unknown) => Promise<Response>;
  return handler(request, context);
}
