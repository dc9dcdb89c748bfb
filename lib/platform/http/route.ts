import "server-only";
import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { holds, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { isLocale, type Locale } from "@/lib/domain/text";
import { requireActor } from "../auth/require-actor";
import { systemClock, type Clock } from "../clock";
import { withActor, type Db } from "../db";
import { once, requestHash, requireKey, type StoredAnswer } from "./idempotency";
import { parseBody, parseParams, parseQuery, readJson, requireOwnOrigin, requireVersion } from "./input";
import type { Operation } from "@/lib/domain/operation";
import { findSubjectAmong, type FindSubject } from "../subjects";
import { problem } from "./problem";

/** What a use-case or query is given: one transaction in the actor's context, and the parsed input. */
export interface Call<P = undefined, Q = undefined, B = undefined> {
  db: Db;
  actor: Actor;
  clock: Clock;
  params: P;
  query: Q;
  body: B;
  /** If-Match, for versioned writes; 0 elsewhere. */
  version: number;
  /** The reader's language. */
  locale: Locale;
  /** Finds what a file, comment or notification hangs on, whatever its kind. */
  findSubject: FindSubject;
}

type RouteContext = { params: Promise<Record<string, string>> };
/** What a route.ts exports for a method. */
export type RouteHandler = (request: Request, context: RouteContext) => Promise<Response>;

/** For what hangs on nothing. */
export const findNoSubject = findSubjectAmong([]);

const answerHeaders = { "Content-Type": "application/json", "Cache-Control": "no-store" };

const etag = (result: unknown): Record<string, string> => {
  const version = (result as { version?: unknown } | null)?.version;
  return typeof version === "number" ? { ETag: `"${version}"` } : {};
};

/** The language of the person asking. */
export async function readerLocale(): Promise<Locale> {
  const locale = await getLocale();
  return isLocale(locale) ? locale : "sv";
}

/** Who calls and where: signed in, in an office of theirs, from this site when it writes, with a role that may. */
export async function admit(
  operation: Pick<Operation<z.ZodType, z.ZodType, z.ZodType, z.ZodType>, "method" | "permission">,
  request: Request,
  context: RouteContext,
): Promise<{ actor: Actor; rest: Record<string, string> }> {
  const { office = "", ...rest } = await context.params;
  const actor = await requireActor(office);
  if (operation.method !== "GET") requireOwnOrigin(request.headers);
  if (!holds(actor, operation.permission)) throw new AppError("request.forbidden");
  return { actor, rest };
}

/** Turns an operation and its use-case (or query) into a route handler: the one way in. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  operation: Operation<P, Q, B, R>,
  run: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R>>,
  findSubject: FindSubject = findNoSubject,
): RouteHandler {
  return operation.method === "GET" ? read(operation, run, findSubject) : write(operation, run, findSubject);
}

function read<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  operation: Operation<P, Q, B, R>,
  run: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R>>,
  findSubject: FindSubject,
): RouteHandler {
  return async (request, context) => {
    try {
      const { actor, rest } = await admit(operation, request, context);
      const params = parseParams(operation.params, rest);
      const query = parseQuery(operation.query, new URL(request.url));
      const locale = await readerLocale();
      const common = { actor, clock: systemClock, params, query, version: 0, locale, findSubject };
      const result = await withActor(actor, (db) => run({ ...common, db, body: undefined as z.output<B> }));
      const headers = { ...answerHeaders, ...(operation.versioned ? etag(result) : {}) };
      return new Response(JSON.stringify(result), { headers });
    } catch (error) {
      return problem(error);
    }
  };
}

function write<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  operation: Operation<P, Q, B, R>,
  run: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R>>,
  findSubject: FindSubject,
): RouteHandler {
  return async (request, context) => {
    try {
      const { actor, rest } = await admit(operation, request, context);
      const key = requireKey(request.headers);
      const params = parseParams(operation.params, rest);
      const url = new URL(request.url);
      const query = parseQuery(operation.query, url);
      const { raw, value } = operation.body ? await readJson(request) : { raw: "", value: undefined };
      const body = operation.body ? parseBody(operation.body, value) : (undefined as z.output<B>);
      const version = operation.versioned ? requireVersion(request.headers) : 0;
      const locale = await readerLocale();
      const hash = requestHash(operation.method, url, request.headers.get("if-match"), raw);
      const answer = await withActor(
        actor,
        (db) =>
          once(db, { userId: actor.userId, key, hash }, async () => {
            const known = { actor, clock: systemClock, params, query, body, version, locale, findSubject };
            const result = await run({ db, ...known });
            return { status: operation.status ?? 200, headers: etag(result), body: JSON.stringify(result) };
          }),
        { isolation: operation.isolation ?? "ReadCommitted" },
      );
      return toResponse(answer);
    } catch (error) {
      return problem(error);
    }
  };
}

/** A stored answer as a response; a repeated one says so. */
export const toResponse = (answer: StoredAnswer & { replayed: boolean }): Response =>
  new Response(answer.body, {
    status: answer.status,
    headers: {
      ...answerHeaders,
      ...answer.headers,
      ...(answer.replayed && { "Idempotency-Replayed": "true" }),
    },
  });
