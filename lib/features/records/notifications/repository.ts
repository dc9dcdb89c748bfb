import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { rolesWith, type Role } from "@/lib/domain/permissions";
import { municipalityIdOf, subjectReaders, type Subject } from "@/lib/domain/subject";
import type { Db } from "@/lib/platform/db";
import { Prisma, subjectRows } from "@/lib/platform/db/sql";
import { toldOf, type NotificationType } from "./schema";

interface News {
  type: NotificationType;
  /** What it is about. */
  subject: Subject;
  /** People by id, and everybody who has one of these roles there. */
  to: { users?: string[]; roles?: Role[] };
  data: Record<string, string | number>;
}

/**
 * Tells people what the actor has done, in the change's own transaction. The database passes over
 * the actor and whoever may not see the subject now.
 */
export async function notify(db: Db, { type, subject, to, data }: News): Promise<void> {
  await db.$executeRaw`
    SELECT notify(${type}, ${subject.type}, ${subject.id}::uuid, ${municipalityIdOf(subject)}::uuid,
      ${rolesWith(subjectReaders[subject.type], "notification:read")}::"Role"[],
      ${to.users ?? []}::uuid[], ${to.roles ?? []}::"Role"[], ${JSON.stringify(data)}::jsonb)`;
}

/**
 * Tells those who have one of these roles in each of the municipalities of what is the office's
 * own and concerns them all.
 */
export async function notifyEach(
  db: Db,
  { type, subject, to, data }: Omit<News, "to"> & { to: { roles: Role[]; municipalities: string[] } },
): Promise<void> {
  await db.$executeRaw`
    SELECT notify(${type}, ${subject.type}, ${subject.id}::uuid, place,
      ${rolesWith(subjectReaders[subject.type], "notification:read")}::"Role"[],
      '{}'::uuid[], ${to.roles}::"Role"[], ${JSON.stringify(data)}::jsonb)
    FROM unnest(${to.municipalities}::uuid[]) place`;
}

/**
 * The same of what several municipalities have in common: the office's own people are told once,
 * and each municipality's. A vendor's people tell them, too, of what they may read.
 */
export async function notifySeveral(
  db: Db,
  { type, subject, to, data }: Omit<News, "to"> & { to: { roles: Role[] } },
): Promise<void> {
  await db.$executeRaw`
    SELECT notify_several(${type}, ${subject.type}, ${subject.id}::uuid,
      ${rolesWith(subjectReaders[subject.type], "notification:read")}::"Role"[], ${to.roles}::"Role"[],
      ${JSON.stringify(data)}::jsonb)`;
}

/**
 * Tells the actor what the program has done for them meanwhile, of something of the office's own.
 */
export async function notifySelf(db: Db, { type, subject }: Pick<News, "type" | "subject">): Promise<void> {
  await db.$executeRaw`SELECT notify_self(${type}, ${subject.type}, ${subject.id}::uuid)`;
}

/**
 * What people were told of a matter that has ended calls for nobody any more: it counts as read,
 * for everybody who was told.
 */
export async function endNotifications(db: Db, { type, subject, data }: Omit<News, "to">): Promise<void> {
  await db.$executeRaw`
    SELECT notifications_end(${type}, ${subject.type}, ${subject.id}::uuid, ${municipalityIdOf(subject)}::uuid,
      ${JSON.stringify(data)}::jsonb)`;
}

/**
 * The rows `n` that are the actor's own and in the list: said in the where beside row-level
 * security. A stop that they do not read any more, or a settlement that is thrown away, is not told
 * of, and counts for nothing.
 */
const own = (actor: Actor): Prisma.Sql => Prisma.sql`${subjectRows(actor, "notification:read", "n")}
  AND n.user_id = ${actor.userId}::uuid AND n.subject_type = ANY (${toldOf}::text[])
  AND (n.subject_type <> 'stop' OR EXISTS (SELECT FROM stop s WHERE s.id = n.subject_id))
  AND (n.subject_type <> 'settlement' OR EXISTS (SELECT FROM settlement y WHERE y.id = n.subject_id))`;

const countOf = async (db: Db, where: Prisma.Sql): Promise<number> => {
  const [row] = await db.$queryRaw<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM notification n WHERE ${where}`;
  return row?.n ?? 0;
};

/** Whether there is such a notification of the actor's. */
export const hasNotification = async (db: Db, actor: Actor, id: string): Promise<boolean> =>
  (await countOf(db, Prisma.sql`${own(actor)} AND n.id = ${id}::uuid`)) > 0;

/** Marks one, or all that are left; what is read already keeps its moment. */
export async function markRead(db: Db, actor: Actor, at: Date, id?: string): Promise<void> {
  await db.$executeRaw`
    UPDATE notification n SET read_at = ${at}, updated_at = now(), updated_by = ${actor.userId}::uuid
    WHERE ${own(actor)} AND n.read_at IS NULL ${id ? Prisma.sql`AND n.id = ${id}::uuid` : Prisma.empty}`;
}

export const countUnread = (db: Db, actor: Actor): Promise<number> =>
  countOf(db, Prisma.sql`${own(actor)} AND n.read_at IS NULL`);
