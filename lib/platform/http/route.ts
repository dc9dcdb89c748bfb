import "server-only";
import { getLocale } from "next-intl/server";
import { holds, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { AnyOperation, ApiOperation } from "@/lib/domain/operation";
import { isLocale, type Locale } from "@/lib/domain/text";
import { takeTry } from "../auth/rate-limit";
import { requireActor } from "../auth/require-actor";
import type { Clock } from "../clock";
import type { Db } from "../db";
import type { FindSubject } from "../subjects";
import { requireOwnOrigin } from "./input";

/**
 * The input of a use case or query: one transaction in the actor's context, and the parsed input.
 */
export interface Call<P = undefined, Q = undefined, B = undefined> {
  db: Db;
  actor: Actor;
  clock: Clock;
  params: P;
  query: Q;
  body: B;
  /** The version in If-Match, for versioned writes; 0 elsewhere. */
  version: number;
  /** The reader's language. */
  locale: Locale;
  /** Finds the subject of a file, comment or notification, whatever its kind. */
  findSubject: FindSubject;
}

/** The address of a call: its decoded segments, and functions that the registry passes in. */
export interface Place {
  /** The office's key; "" outside offices. */
  office: string;
  params: Record<string, string>;
  findSubject: FindSubject;
}

/** An operation and its handler. */
export interface Binding {
  operation: ApiOperation;
  /** Errors that it throws become problem responses. */
  answer: (request: Request, place: Place) => Promise<Response>;
}

/** Whether only the headers are requested: nothing is opened or written for the body. */
export const asksForHead = (request: Request): boolean => request.method === "HEAD";

/** The language of the reader. */
export async function readerLocale(): Promise<Locale> {
  const locale = await getLocale();
  return isLocale(locale) ? locale : "sv";
}

/**
 * The actor of a call: signed in, a member of the office, with a role that has the permission; a
 * write must come from this site, and each person has 600 of them a minute.
 */
export async function admit(
  operation: Pick<AnyOperation, "method" | "permission">,
  request: Request,
  { office }: Place,
): Promise<Actor> {
  const actor = await requireActor(office);
  if (operation.method !== "GET") requireOwnOrigin(request.headers);
  if (!holds(actor, operation.permission)) throw new AppError("request.forbidden");
  const wait = operation.method === "GET" ? null : await takeTry("write", actor.userId);
  if (wait !== null) throw new AppError("request.tooMany", { retryAfterSeconds: wait });
  return actor;
}
