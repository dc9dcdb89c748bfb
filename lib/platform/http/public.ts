import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import type { PublicOperation } from "@/lib/domain/operation";
import type { Locale } from "@/lib/domain/text";
import { clientAddress } from "../auth/client-address";
import { succeeded, takeTry } from "../auth/rate-limit";
import { systemClock, type Clock } from "../clock";
import { log } from "../log";
import { bodyText } from "./bind";
import { parseBody, parseParams, parseQuery, readJson, requireOwnOrigin } from "./input";
import { readerLocale, type Binding } from "./route";

/**
 * The input of a public operation's handler: no actor, and no transaction in an actor's context.
 */
export interface PublicCall<P = undefined, Q = undefined, B = undefined> {
  clock: Clock;
  params: P;
  query: Q;
  body: B;
  locale: Locale;
}

/**
 * Runs what a stranger asks for, of whom each address has a number of misses: those that find
 * nothing, or each call. The try is taken before, so that simultaneous guesses count too. Throws
 * 429 request.tooMany.
 */
export async function limited<T>(
  limits: "misses" | "calls",
  headers: Headers,
  operation: string,
  run: () => Promise<T>,
): Promise<T> {
  const address = clientAddress(headers);
  const wait = await takeTry("public-miss", address);
  if (wait !== null) {
    log().warn({ event: "public.lockedOut", operation, address, retryAfterSeconds: wait });
    throw new AppError("request.tooMany", { retryAfterSeconds: wait });
  }
  let counts = limits === "calls";
  try {
    return await run();
  } catch (error) {
    const isMiss = error instanceof AppError && error.code === "request.notFound";
    if (isMiss) log().info({ event: "public.missed", operation, address });
    counts ||= isMiss;
    throw error;
  } finally {
    if (!counts) await succeeded("public-miss", address);
  }
}

/**
 * Binds an operation that is open to everyone: it requires no session, and a write must come from
 * this site. It needs no Idempotency-Key: one that is sent is ignored. `admit` throws for whom
 * nothing is told of, before it is said what is wrong with the body.
 */
export const bindPublic = <
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  operation: PublicOperation<P, Q, B, R>,
  run: (call: PublicCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R>>,
  admit: (body: unknown) => Promise<void> = async () => undefined,
): Binding => ({
  operation,
  answer: async (request, place) => {
    if (operation.method !== "GET") requireOwnOrigin(request.headers);
    const answer = async () => {
      const params = parseParams(operation.params, place.params);
      const query = parseQuery(operation.query, new URL(request.url));
      const sent = operation.body ? (await readJson(request)).value : undefined;
      await admit(sent);
      const body = operation.body ? parseBody(operation.body, sent) : (undefined as z.output<B>);
      return run({ clock: systemClock, params, query, body, locale: await readerLocale() });
    };
    const { id, limits, maxAge, status = 200 } = operation;
    const result = await (limits ? limited(limits, request.headers, id, answer) : answer());
    const text = bodyText(status, result);
    const cache = maxAge ? `public, max-age=${maxAge}` : "no-store";
    return new Response(text === "" ? null : text, {
      status,
      headers: { ...(text !== "" && { "Content-Type": "application/json" }), "Cache-Control": cache },
    });
  },
});
