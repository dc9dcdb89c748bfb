import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { AppError, notFound } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { isLocale } from "@/lib/domain/text";
import { readWhole } from "../http/body";
import { problem } from "../http/problem";
import { env } from "../env";
import { log } from "../log";
import { callNextAuth } from "./call-next-auth";
import { cookieName, cookiesOf, isSecure } from "./cookies";
import { trySignIn, type Attempt } from "./credentials";
import { endSession, sessionCookieName, sessionTokenIn } from "./session";

const MAX_AGE_SECONDS = 8 * 3600;
const DEVICE_SECONDS = 180 * 24 * 3600;
const MAX_BODY_BYTES = 16 * 1024;

/** What next-auth is asked for; it has other doors, which are closed. */
const actions: Record<string, readonly string[]> = {
  GET: ["csrf", "session"],
  POST: ["callback/credentials", "signout"],
};
/** Where next-auth leads a browser that is refused: our own page. */
const ownPages: readonly string[] = ["signin", "error"];

/** The address to go to afterwards: of this site, whatever was asked for. */
function safeRedirect(url: string): string {
  const origin = env().APP_ORIGIN;
  const target = URL.canParse(url, origin) ? new URL(url, origin) : null;
  return target?.origin === origin ? target.href : origin;
}

type Authorize = (email: string, password: string) => Promise<Attempt | null>;

/**
 * next-auth handles only the sign-in flow. The session is a row in our database, and its token is
 * in the JWT.
 */
function options(authorize: Authorize): NextAuthOptions {
  const cookie = { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isSecure() };
  return {
    secret: env().AUTH_SECRET,
    session: { strategy: "jwt", maxAge: MAX_AGE_SECONDS },
    pages: { signIn: paths.signIn(), error: paths.signIn() },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookie },
      csrfToken: { name: cookieName("csrf"), options: cookie },
      callbackUrl: { name: cookieName("callback"), options: cookie },
    },
    logger: {
      error: (code) => log().warn({ event: "nextAuth.error", code: code.slice(0, 100) }),
      warn: () => {},
      debug: () => {},
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async (credentials) => {
          const { email = "", password = "" } = credentials ?? {};
          const attempt = await authorize(email, password);
          return attempt?.kind === "signedIn"
            ? { id: attempt.userId, sessionToken: attempt.sessionToken }
            : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user && "sessionToken" in user
          ? { sub: user.id, sessionToken: user.sessionToken }
          : { sub: token.sub, sessionToken: token["sessionToken"] },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => safeRedirect(url),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.["sessionToken"] === "string") await endSession(token["sessionToken"], "signOut");
      },
    },
  };
}

/** The fields of a form or of a JSON object that are texts; anything else is none. */
async function fieldsOf(request: Request): Promise<Record<string, string>> {
  const text = (await readWhole(request.body, MAX_BODY_BYTES)).toString("utf8");
  const type = request.headers.get("content-type") ?? "";
  if (type.includes("application/x-www-form-urlencoded"))
    return Object.fromEntries(new URLSearchParams(text));
  if (!type.includes("application/json")) return {};
  try {
    const value: unknown = JSON.parse(text);
    const entries = Object.entries(typeof value === "object" && value !== null ? value : {});
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    throw new AppError("request.badJson");
  }
}

/** Remembers the device, and the language of the person's office unless they have chosen one. */
function greet(attempt: Attempt | undefined, cookies: Record<string, string>, response: Response): Response {
  if (attempt?.kind !== "signedIn") return response;
  const secure = isSecure() ? " Secure;" : "";
  const device = `${cookieName("device")}=${attempt.device}; Path=/; Max-Age=${DEVICE_SECONDS}`;
  response.headers.append("Set-Cookie", `${device}; HttpOnly;${secure} SameSite=Lax`);
  if (isLocale(attempt.locale) && !isLocale(cookies["locale"]))
    response.headers.append("Set-Cookie", `locale=${attempt.locale}; Path=/; Max-Age=31536000; SameSite=Lax`);
  return response;
}

async function answer(request: Request, action: string[]): Promise<Response> {
  const method = request.method === "HEAD" ? "GET" : request.method;
  const name = action.join("/");
  if (method === "GET" && ownPages.includes(name))
    return new Response(null, { status: 303, headers: { Location: paths.signIn() } });
  if (!actions[method]?.includes(name)) throw notFound();
  const body = method === "POST" ? await fieldsOf(request) : {};
  const { [cookieName("callback")]: _callback, ...cookies } = cookiesOf(request.headers);
  const outcome: { attempt?: Attempt; failure?: unknown } = {};
  const config = options(async (email, password) => {
    try {
      const openSession = await sessionTokenIn(cookies);
      const device = cookies[cookieName("device")];
      const visitor = { headers: request.headers, device, openSession };
      return (outcome.attempt = await trySignIn(email, password, visitor));
    } catch (error) {
      // next-auth would answer that the password was wrong, and with the error's text.
      outcome.failure = error;
      return null;
    }
  });
  const response = await callNextAuth({ action, method, body, cookies }, config);
  const { attempt } = outcome;
  if ("failure" in outcome) throw outcome.failure;
  if (attempt?.kind === "tooMany") throw new AppError("account.tooManyTries", attempt);
  return greet(attempt, cookies, response);
}

/** Handles every /api/auth/* request. What it answers is never stored. */
export async function handleAuth(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await context.params;
  const response = await answer(request, nextauth).catch(problem);
  response.headers.set("Cache-Control", "no-store");
  return response;
}
