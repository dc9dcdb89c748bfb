import "server-only";
import { cache } from "react";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { toActor } from "./person";
import { readSession, type SessionRecord } from "./session";

/** One look-up a request, however many parts of a page ask. */
const sessionOf = cache((officeKey: string | null) => readSession(officeKey));

/** The signed-in person, or null; for the pages outside an office. */
export const findSession = (): Promise<SessionRecord | null> => sessionOf(null);

/**
 * Who asks, in this office. Throws request.unauthenticated without a live session, and
 * request.notFound for an office that does not exist or is not theirs: the two must look the same.
 */
export async function requireActor(officeKey: string): Promise<Actor> {
  // A key that no office can have is not looked up: PostgreSQL would refuse a NUL, and that would
  // be an error of ours.
  const session = await sessionOf(/^[a-z0-9-]{2,40}$/.test(officeKey) ? officeKey : null);
  if (!session) throw new AppError("request.unauthenticated");
  const { sessionId, authTime, methods } = session;
  const actor = toActor(session, { principal: { kind: "session", sessionId }, authTime, methods });
  if (!actor) throw notFound();
  return actor;
}

/** The actor, or null for who is signed out or a stranger to the office. */
export async function findActor(officeKey: string): Promise<Actor | null> {
  try {
    return await requireActor(officeKey);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
