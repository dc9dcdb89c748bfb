import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { AppError } from "@/lib/domain/errors";
import { isLocale, isStorable } from "@/lib/domain/text";
import { problem } from "../http/problem";
import { clientFor } from "../db/client";
import { env } from "../env";
import { log } from "../log";
import { verifyPassword } from "./password";
import { secondsToWait, succeeded, takeTry } from "./rate-limit";
import { endSession, sessionCookieName, startSession } from "./session";

const MAX_AGE_SECONDS = 8 * 3600;

const address = (headers: Headers): string =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";

/** The account name as typed, the key for counting attempts. */
const accountKey = (email: string): string =>
  email.toWellFormed().replaceAll("\0", "").trim().toLowerCase().slice(0, 254);

/** Seconds until this account or address can try to sign in again; null when it can now. */
async function signInWait(email: string, headers: Headers): Promise<number | null> {
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
    { id: string; name: string; password_hash: string; locale: string | null }[]
  >`SELECT * FROM auth_login(${account})`;
  const user = rows[0];
  const isRight = await verifyPassword(user?.password_hash ?? null, password);
  log().info({ event: isRight ? "signIn.succeeded" : "signIn.failed", userId: user?.id });
  if (!user || !isRight) return null;
  await Promise.all([succeeded("login-account", account), succeeded("login-address", from)]);
  const sessionToken = await startSession(user.id, headers.get("user-agent"));
  return { id: user.id, sessionToken, locale: user.locale };
}

/**
 * next-auth handles only the sign-in flow. The session is a row in our database, and its token is
 * in the JWT.
 */
function options(headers: Headers, onSignIn: (locale: string | null) => void): NextAuthOptions {
  const secure = env().APP_ORIGIN.startsWith("https:");
  const cookie = { httpOnly: true, sameSite: "lax" as const, path: "/", secure };
  const prefix = secure ? "__Host-" : "";
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: MAX_AGE_SECONDS },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookie },
      csrfToken: { name: `${prefix}arkivlots.csrf`, options: cookie },
      callbackUrl: { name: `${prefix}arkivlots.callback`, options: cookie },
    },
    logger: {
      error: (code) => log().warn({ event: "nextAuth.error", code }),
      warn: () => {},
      debug: () => {},
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (credentials) => {
          const { email = "", password = "" } = credentials ?? {};
          if (typeof email !== "string" || typeof password !== "string" || password.length > 128) return null;
          if (!isStorable(email) || !password.isWellFormed()) return null;
          const signedIn = await authorize(email, password, headers);
          if (signedIn) onSignIn(signedIn.locale);
          return signedIn;
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

/**
 * Reads the e-mail of a sign-in, so that a used-up limit can be answered here: next-auth would hide
 * it in a redirect.
 */
async function emailOf(request: Request): Promise<string | null> {
  if (request.method !== "POST" || !new URL(request.url).pathname.endsWith("/callback/credentials"))
    return null;
  const text = await request.clone().text();
  const isJson = request.headers.get("content-type")?.includes("json");
  try {
    const value: unknown = isJson
      ? (JSON.parse(text) as Record<string, unknown>)["email"]
      : new URLSearchParams(text).get("email");
    return typeof value === "string" ? value : "";
  } catch {
    throw new AppError("request.badJson");
  }
}

/** Sets the language of the person's office, unless they have chosen one. */
function greetIn(locale: string | null, request: Request, response: Response): Response {
  const chosen = /(?:^|; *)locale=(\w+)/.exec(request.headers.get("cookie") ?? "")?.[1];
  if (!isLocale(locale) || isLocale(chosen)) return response;
  const greeted = new Response(response.body, response);
  greeted.headers.append("Set-Cookie", `locale=${locale}; Path=/; Max-Age=31536000; SameSite=Lax`);
  return greeted;
}

/** Handles every /api/auth/* request. */
export async function handleAuth(request: Request, context: unknown): Promise<Response> {
  try {
    const email = await emailOf(request);
    const wait = email === null ? null : await signInWait(email, request.headers);
    if (wait !== null) throw new AppError("account.tooManyTries", { retryAfterSeconds: wait });
    const greeting: { locale: string | null } = { locale: null };
    const config = options(request.headers, (locale) => (greeting.locale = locale));
    const handler = NextAuth(config) as (req: Request, ctx: unknown) => Promise<Response>;
    const response = await handler(request, context);
    return greetIn(greeting.locale, request, response);
  } catch (error) {
    return problem(error);
  }
}
