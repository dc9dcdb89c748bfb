import "server-only";
import { getLocale } from "next-intl/server";
import { holds, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { AnyOperation, AnyPublicOperation } from "@/lib/domain/operation";
import { isLocale, type Locale } from "@/lib/domain/text";
import { requireActor } from "../auth/require-actor";
import type { Clock } from "../clock";
import type { Db } from "../db";
import type { FindSubject } from "../subjects";
import { requireOwnOrigin } from "./input";

/**
 * What a use-case or query is given: one transaction in the actor's context, and the parsed input.
 */
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

/** Where an operation was found: its address in parts, decoded, and what the registry passes in. */
export interface Place {
  /** The office's key; "" for a public operation. */
  office: string;
  params: Record<string, string>;
  findSubject: FindSubject;
}

/** An operation and what answers it. */
export interface Binding {
  operation: AnyOperation | AnyPublicOperation;
  /** Throws what becomes a problem. */
  answer: (request: Request, place: Place) => Promise<Response>;
}

/** Whether only the answer's head is asked for: nothing is opened or written for its body. */
export const asksForHead = (request: Request): boolean => request.method === "HEAD";

/** The language of the person asking. */
export async function readerLocale(): Promise<Locale> {
  const locale = await getLocale();
  return isLocale(locale) ? locale : "sv";
}

/**
 * Who calls and where: signed in, in an office of theirs, from this site when it writes, with a
 * role that may.
 */
export async function admit(
  operation: Pick<AnyOperation, "method" | "permission">,
  request: Request,
  { office }: Place,
): Promise<Actor> {
  const actor = await requireActor(office);
  if (operation.method !== "GET") requireOwnOrigin(request.headers);
  if (!holds(actor, operation.permission)) throw new AppError("request.forbidden");
  return actor;
}
