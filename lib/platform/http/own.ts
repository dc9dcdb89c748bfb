import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/domain/errors";
import type { OwnOperation } from "@/lib/domain/operation";
import type { Locale } from "@/lib/domain/text";
import { takeTry } from "../auth/rate-limit";
import { findSession } from "../auth/require-actor";
import type { SessionRecord } from "../auth/session";
import { systemClock, type Clock } from "../clock";
import { withPerson, type Db } from "../db";
import { answerHeaders, bodyText, toResponse } from "./bind";
import { once, requestHash, requireKey } from "./idempotency";
import { parseBody, parseParams, parseQuery, readJson, requireOwnOrigin } from "./input";
import { readerLocale, type Binding } from "./route";

/** The input of a person's own operation: one transaction in their context, in no office. */
export interface OwnCall<P = undefined, Q = undefined, B = undefined> {
  db: Db;
  person: Pick<SessionRecord, "userId" | "name" | "email" | "sessionId" | "authTime">;
  clock: Clock;
  params: P;
  query: Q;
  body: B;
  locale: Locale;
}

/** Who is signed in; a write must come from this site, and each person has 600 of them a minute. */
async function admitPerson(method: string, request: Request): Promise<SessionRecord> {
  const person = await findSession();
  if (!person) throw new AppError("request.unauthenticated");
  if (method === "GET") return person;
  requireOwnOrigin(request.headers);
  const wait = await takeTry("write", person.userId);
  if (wait !== null) throw new AppError("request.tooMany", { retryAfterSeconds: wait });
  return person;
}

/** Binds an operation of a person's own: a write is carried out once for each key. */
export const bindOwn = <P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, R extends z.ZodType>(
  operation: OwnOperation<P, Q, B, R>,
  run: (call: OwnCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R>>,
): Binding => ({
  operation,
  answer: async (request, place) => {
    const { method, status = 200 } = operation;
    const person = await admitPerson(method, request);
    const key = method === "GET" ? null : requireKey(request.headers);
    const url = new URL(request.url);
    const params = parseParams(operation.params, place.params);
    const query = parseQuery(operation.query, url);
    const { raw, value } = operation.body ? await readJson(request) : { raw: "", value: undefined };
    const body = operation.body ? parseBody(operation.body, value) : (undefined as z.output<B>);
    const known = { person, clock: systemClock, params, query, body, locale: await readerLocale() };
    const { userId } = person;
    if (key === null) {
      const result = await withPerson(userId, (db) => run({ ...known, db }));
      return new Response(JSON.stringify(result), { headers: answerHeaders });
    }
    const hash = requestHash(method, url, null, raw);
    const answer = await withPerson(userId, (db) =>
      once(db, { userId, key, hash, clock: systemClock }, async () => ({
        status,
        headers: {},
        body: bodyText(status, await run({ ...known, db })),
      })),
    );
    return toResponse(answer);
  },
});
