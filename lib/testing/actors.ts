import { createHash, randomBytes } from "node:crypto";
import type { Actor, ActorOffice, Grant } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { officeToday } from "@/lib/domain/period";
import type { Clock } from "@/lib/platform/clock";
import { withActor } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { findSubject } from "@/lib/registry/subjects";
import type { TestDatabase } from "./database";

interface Session {
  sessionId: string;
  userId: string;
  name: string;
  authTime: string;
  methods: string[];
  grants: (Grant & { officeId: string; officeKey: string; officeName: string })[];
  office: Omit<ActorOffice, "today">;
}

/**
 * A demo account's actor in a new session of its own, read through the same function as a request's
 * (auth_session), so that what a test sees is what a person would.
 */
export async function actorFor(
  db: TestDatabase,
  email: string,
  officeKey = "skanearkiv",
  clock: Clock = fixedClock(),
): Promise<Actor> {
  const tokenHash = createHash("sha256").update(randomBytes(32)).digest();
  await db.row(
    "owner",
    `INSERT INTO session (id, token_hash, user_id, methods, auth_time, last_seen_at, expires_at)
     SELECT $1, $2, id, ARRAY['password'], now(), now(), now() + interval '8 hours' FROM "user" WHERE email = $3
     RETURNING id`,
    [newId(), tokenHash, email],
  );
  const { session } = await db.row<{ session: Session }>("app", "SELECT auth_session($1, $2) AS session", [
    tokenHash,
    officeKey,
  ]);
  const grants = session.grants.filter((grant) => grant.officeId === session.office.id);
  return {
    userId: session.userId,
    name: session.name,
    principal: { kind: "session", sessionId: session.sessionId },
    authTime: session.authTime,
    methods: session.methods,
    office: { ...session.office, today: officeToday(session.office, clock.now()) },
    offices: session.grants.map((grant) => ({ key: grant.officeKey, name: grant.officeName })),
    grants,
  };
}

/** A municipality's archivist at SkånEarkiv. */
export const archivistOf = (db: TestDatabase, municipality: string): Promise<Actor> =>
  actorFor(db, `arkivarie.${municipality}@skanearkiv.example`);

/** A clock that stands still until it is moved. */
export function fixedClock(start = "2026-03-02T09:00:00.000Z"): Clock & { advance(ms: number): void } {
  let now = Date.parse(start);
  return { now: () => new Date(now), advance: (ms) => void (now += ms) };
}

interface Input<P, B> {
  params: P;
  body: B;
  version?: number;
  clock?: Clock;
}

/** Runs a use-case as bind() does: in one transaction in the actor's context, all or nothing. */
export const perform = <P, B, R>(
  useCase: (call: Call<P, undefined, B>) => Promise<R>,
  actor: Actor,
  { params, body, version = 0, clock = fixedClock() }: Input<P, B>,
): Promise<R> =>
  withActor(actor, (db) =>
    useCase({ db, actor, clock, params, query: undefined, body, version, locale: "sv", findSubject }),
  );
