import "server-only";
import { cache } from "react";
import type { Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { officeToday } from "@/lib/domain/period";
import { systemClock } from "../clock";
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
  const { office } = session;
  const grants = session.grants.filter((grant) => grant.officeId === office?.id);
  if (!office || grants.length === 0) throw notFound();
  const offices = new Map(session.grants.map((g) => [g.officeKey, { key: g.officeKey, name: g.officeName }]));
  return {
    userId: session.userId,
    name: session.name,
    principal: { kind: "session", sessionId: session.sessionId },
    authTime: session.authTime,
    methods: session.methods,
    office: { ...office, today: officeToday(office, systemClock.now()) },
    offices: [...offices.values()],
    grants,
  };
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
