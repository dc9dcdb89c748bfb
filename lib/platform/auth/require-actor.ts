import "server-only";
import { cache } from "react";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { toActor } from "./person";
import { readSession, type SessionRecord } from "./session";

/** One look-up per request, however many parts of a page need the actor. */
const sessionOf = cache((officeKey: string | null) => readSession(officeKey));

/** The signed-in person, or null; for the pages outside an office. */
export const findSession = (): Promise<SessionRecord | null> => sessionOf(null);

/**
 * The actor in this office. Throws request.unauthenticated without a live session, and
 * request.notFound for an office that does not exist or that the person does not belong to: the two
 * must look the same.
 */
export async function requireActor(officeKey: string): Promise<Actor> {
  // An invalid key is not looked up: PostgreSQL would reject a NUL, and that would be an internal
  // error.
  const session = await sessionOf(/^[a-z0-9-]{2,40}$/.test(officeKey) ? officeKey : null);
  if (!session) throw new AppError("request.unauthenticated");
  const { sessionId, authTime, methods } = session;
  const actor = toActor(session, { principal: { kind: "session", sessionId }, authTime, methods });
  if (!actor) throw notFound();
  return actor;
}

/** The actor; null for a person who is signed out or does not belong to the office. */
export async function findActor(officeKey: string): Promise<Actor | null> {
  try {
    return await requireActor(officeKey);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
