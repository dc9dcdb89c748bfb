import "server-only";
import { assertMay, mayReadOn, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { isId } from "@/lib/domain/ids";
import type { Page } from "@/lib/domain/list";
import type { SearchParams } from "@/lib/domain/search-params";
import type { Subject, SubjectRef } from "@/lib/domain/subject";
import type { Db } from "@/lib/platform/db";
import { decodeCursor, toPage } from "@/lib/platform/db/page";
import { collation, subjectRows, Prisma } from "@/lib/platform/db/sql";
import type { Call } from "@/lib/platform/http/route";
import { peopleOf } from "./repository";
import type { Comment, CommentQuery, Person } from "./schema";

interface Row {
  id: string;
  author: string | null;
  author_role: Comment["author"]["role"];
  body: string | null;
  mentions: Comment["mentions"];
  created_at: Date;
  edited_at: Date | null;
  version: number;
  own: boolean;
}

const toComment = (row: Row): Comment => ({
  id: row.id,
  author: { name: row.author, role: row.author_role },
  body: row.body,
  mentions: row.mentions,
  createdAt: row.created_at.toISOString(),
  editedAt: row.edited_at?.toISOString() ?? null,
  version: row.version,
  own: row.own,
});

/** Ids are made in the order of time, so they sort the list and are its key. */
const select = (
  actor: Actor,
  where: Prisma.Sql,
  order: "ASC" | "DESC",
  limit: number,
): Prisma.Sql => Prisma.sql`
  WITH people AS MATERIALIZED (SELECT id, name FROM auth_names())
  SELECT c.id, u.name AS author, c.author_role, c.body, c.created_at, c.edited_at, c.version,
    c.created_by = ${actor.userId}::uuid AS own,
    coalesce((SELECT json_agg(json_build_object('id', x.id, 'name', x.name) ORDER BY x.name ${collation(actor.office)})
      FROM comment_mention n JOIN people x ON x.id = n.user_id WHERE n.comment_id = c.id), '[]'::json) AS mentions
  FROM comment c LEFT JOIN people u ON u.id = c.created_by
  WHERE ${subjectRows(actor, "comment:read", "c")} AND ${where}
  ORDER BY c.id ${Prisma.raw(order)} LIMIT ${limit}`;

/** What is said of this subject: the comments `c`. */
const about = ({ type, id }: SubjectRef): Prisma.Sql =>
  Prisma.sql`c.subject_type = ${type} AND c.subject_id = ${id}::uuid`;

/** A delivery's comments, oldest first. Throws request.notFound. */
export async function listComments({
  db,
  actor,
  params: { id },
  query: { cursor, limit },
  findSubject,
}: Call<{ id: string }, CommentQuery>): Promise<Page<Comment>> {
  const after = decodeCursor(cursor, 1);
  const subject = await findSubject(db, actor, { type: "delivery", id });
  if (!mayReadOn(actor, "comment:read", subject.scope)) throw new AppError("request.forbidden");
  const where = Prisma.sql`${about(subject)}
    ${after ? Prisma.sql`AND c.id::text COLLATE "C" > ${after[0]}` : Prisma.empty}`;
  const rows = await db.$queryRaw<Row[]>(select(actor, where, "ASC", limit + 1));
  const page = toPage(rows, { limit, cursor }, (row) => [row.id]);
  return { items: page.items.map(toComment), nextCursor: page.nextCursor };
}

const SHOWN = 50;
/** Of those, so many that followed the comment that a link leads to. */
const FOLLOWED = 20;

interface Shown {
  /** Those before this cursor. */
  before?: string | undefined;
  /** Those around this comment. */
  around?: string | undefined;
}

interface ShownComments {
  items: Comment[];
  olderCursor: string | null;
  isLatest: boolean;
  /** The comment that the address names. */
  target: string | undefined;
}

/** Which comments an address asks for. */
export const shownBy = ({ comments, comment }: SearchParams): Shown => ({
  before: typeof comments === "string" ? comments : undefined,
  around: typeof comment === "string" && isId(comment) ? comment.toLowerCase() : undefined,
});

/** The last comment to show with one that so many have followed; null when the latest hold it. */
async function lastWith(db: Db, actor: Actor, deliveryId: string, id: string): Promise<string | null> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM comment c
    WHERE ${subjectRows(actor, "comment:read", "c")} AND ${about({ type: "delivery", id: deliveryId })}
      AND c.id::text COLLATE "C" > ${id.toLowerCase()}
    ORDER BY c.id OFFSET ${FOLLOWED} LIMIT 1`;
  return row?.id ?? null;
}

/**
 * A delivery's comments, oldest first as they are read: the latest, those before a cursor or those
 * around one of them; and the cursor to older ones. One statement, two around a comment.
 */
export async function latestComments(
  db: Db,
  actor: Actor,
  deliveryId: string,
  { before: cursor, around }: Shown = {},
): Promise<ShownComments> {
  const until = around === undefined ? null : await lastWith(db, actor, deliveryId, around);
  const before = until === null ? decodeCursor(cursor, 1) : [until];
  const where = Prisma.sql`${about({ type: "delivery", id: deliveryId })}
    ${before ? Prisma.sql`AND c.id::text COLLATE "C" < ${before[0]}` : Prisma.empty}`;
  const rows = await db.$queryRaw<Row[]>(select(actor, where, "DESC", SHOWN + 1));
  const page = toPage(rows, { limit: SHOWN, cursor }, (row) => [row.id]);
  return {
    items: page.items.map(toComment).reverse(),
    olderCursor: page.nextCursor,
    isLatest: !before,
    target: around,
  };
}

/** One comment that the actor sees, or null. One statement. */
export async function findComment(db: Db, actor: Actor, id: string): Promise<Comment | null> {
  const [row] = await db.$queryRaw<Row[]>(select(actor, Prisma.sql`c.id = ${id}::uuid`, "ASC", 1));
  return row ? toComment(row) : null;
}

/**
 * Who can be mentioned: the others with a live grant to read this delivery's comments. Throws
 * request.notFound.
 */
export async function listPeople({
  db,
  actor,
  params: { id },
  findSubject,
}: Call<{ id: string }>): Promise<Page<Person>> {
  const subject = await findSubject(db, actor, { type: "delivery", id });
  assertMay(actor, "comment:write", subject.scope);
  return { items: await listMentionable(db, actor, subject), nextCursor: null };
}

/**
 * The others with a live grant to read the subject's comments, once for each grant. One statement.
 */
export const listMentionable = (db: Db, actor: Actor, subject: Subject): Promise<Person[]> =>
  db.$queryRaw<Person[]>`
    SELECT p.id, p.name, p.role,
      CASE WHEN m.id IS NOT NULL THEN json_build_object('code', r.code, 'name', r.name) END AS municipality
    FROM ${peopleOf(subject)} p
    LEFT JOIN municipality m ON m.id = p.municipality_id
    LEFT JOIN municipality_register r ON r.country = m.country AND r.code = m.code
    WHERE p.id <> ${actor.userId}::uuid
    ORDER BY p.name ${collation(actor.office)}, p.id`;
