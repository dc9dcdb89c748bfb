import "server-only";
import type { z } from "zod";
import type { Operation } from "@/lib/domain/operation";
import { systemClock } from "../clock";
import { withActor } from "../db";
import { once, requestHash, requireKey, seal, unseal, type StoredAnswer } from "./idempotency";
import { parseBody, parseParams, parseQuery, readJson, requireVersion } from "./input";
import { admit, readerLocale, type Binding, type Call, type Place } from "./route";

export const answerHeaders = { "Content-Type": "application/json", "Cache-Control": "no-store" };

const etag = (result: unknown): Record<string, string> => {
  const version = (result as { version?: unknown } | null)?.version;
  return typeof version === "number" ? { ETag: `"${version}"` } : {};
};

type Run<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType> = (
  call: Call<z.output<P>, z.output<Q>, z.output<B>>,
) => Promise<z.input<R>>;

/**
 * Binds an operation to its use case or query. A handler with the wrong input or answer does not
 * compile.
 */
export const bind = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  operation: Operation<P, Q, B, R, "json">,
  run: Run<P, Q, B, R>,
): Binding => ({
  operation,
  answer: (request, place) =>
    operation.method === "GET" || operation.keepsNothing
      ? read(operation, run, request, place)
      : write(operation, run, request, place),
});

async function read<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  operation: Operation<P, Q, B, R, "json">,
  run: Run<P, Q, B, R>,
  request: Request,
  place: Place,
): Promise<Response> {
  const actor = await admit(operation, request, place);
  const params = parseParams(operation.params, place.params);
  const query = parseQuery(operation.query, new URL(request.url));
  const body = operation.body
    ? parseBody(operation.body, (await readJson(request)).value)
    : (undefined as z.output<B>);
  const locale = await readerLocale();
  const { findSubject } = place;
  const common = { actor, clock: systemClock, params, query, body, version: 0, locale, findSubject };
  const result = await withActor(actor, (db) => run({ ...common, db }));
  const headers = { ...answerHeaders, ...(operation.versioned ? etag(result) : {}) };
  return new Response(JSON.stringify(result), { headers });
}

async function write<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  operation: Operation<P, Q, B, R, "json">,
  run: Run<P, Q, B, R>,
  request: Request,
  place: Place,
): Promise<Response> {
  const actor = await admit(operation, request, place);
  const key = requireKey(request.headers);
  const params = parseParams(operation.params, place.params);
  const url = new URL(request.url);
  const query = parseQuery(operation.query, url);
  const { raw, value } = operation.body ? await readJson(request) : { raw: "", value: undefined };
  const body = operation.body ? parseBody(operation.body, value) : (undefined as z.output<B>);
  const version = operation.versioned ? requireVersion(request.headers) : 0;
  const locale = await readerLocale();
  const { findSubject } = place;
  const hash = requestHash(operation.method, url, request.headers.get("if-match"), raw);
  const status = operation.status ?? 200;
  const answer = await withActor(
    actor,
    (db) =>
      once(db, { userId: actor.userId, key, hash, clock: systemClock }, async () => {
        const known = { actor, clock: systemClock, params, query, body, version, locale, findSubject };
        const result = await run({ db, ...known });
        const place = operation.goesOnAt?.(result) ?? null;
        const headers = { ...etag(result), ...(place !== null && goingOn(actor.office.key, place)) };
        const text = place === null ? bodyText(status, result) : JSON.stringify(result);
        return {
          status: place === null ? status : 202,
          headers,
          body: operation.isSecret ? seal(text) : text,
        };
      }),
    { isolation: operation.isolation ?? "ReadCommitted" },
  );
  return toResponse(operation.isSecret ? { ...answer, body: unseal(answer.body) } : answer);
}

/** Where to look again, and after how many seconds. */
const goingOn = (office: string, place: string) => ({
  Location: `/api/v1/${office}${place}`,
  "Retry-After": "2",
});

/** The answer as text; a success without content is answered by none. */
export const bodyText = (status: number, result: unknown): string =>
  status === 202 || status === 204 ? "" : JSON.stringify(result);

/** A stored answer as a response; a repeated one is marked in a header. */
export const toResponse = (answer: StoredAnswer & { replayed: boolean }): Response =>
  new Response(answer.body === "" ? null : answer.body, {
    status: answer.status,
    headers: {
      ...answerHeaders,
      ...answer.headers,
      ...(answer.replayed && { "Idempotency-Replayed": "true" }),
    },
  });
