import "server-only";
import type { z } from "zod";
import type { PublicOperation } from "@/lib/domain/operation";
import type { Locale } from "@/lib/domain/text";
import { systemClock, type Clock } from "../clock";
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
 * Binds an operation that is open to everyone: it requires no session, and a write must come from
 * this site.
 */
export const bindPublic = <
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  operation: PublicOperation<P, Q, B, R>,
  run: (call: PublicCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R>>,
): Binding => ({
  operation,
  answer: async (request, place) => {
    if (operation.method !== "GET") requireOwnOrigin(request.headers);
    const params = parseParams(operation.params, place.params);
    const query = parseQuery(operation.query, new URL(request.url));
    const body = operation.body
      ? parseBody(operation.body, (await readJson(request)).value)
      : (undefined as z.output<B>);
    const result = await run({ clock: systemClock, params, query, body, locale: await readerLocale() });
    const cache = operation.maxAge ? `public, max-age=${operation.maxAge}` : "no-store";
    return Response.json(result, { status: operation.status ?? 200, headers: { "Cache-Control": cache } });
  },
});
