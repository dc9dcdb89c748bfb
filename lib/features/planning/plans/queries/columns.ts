import "server-only";
import { Prisma } from "@/lib/platform/db/sql";

/** The decision of a version `v`; null where nothing is known of one. */
export const decisionColumn = Prisma.sql`
  CASE WHEN num_nonnulls(v.decision_reference, v.decision_paragraph, v.decision_on, v.decision_body, v.decision_chain) > 0
    THEN jsonb_build_object('reference', v.decision_reference, 'paragraph', v.decision_paragraph, 'date', v.decision_on,
      'body', v.decision_body) || CASE WHEN v.decision_chain IS NULL THEN '{}'
        ELSE jsonb_build_object('chain', v.decision_chain) END END`;

/** A moment as ISO text in UTC. */
export const moment = (column: string): Prisma.Sql =>
  Prisma.raw(`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Whoever made a row, as an answer names a person. */
export const personColumn = (row: string): Prisma.Sql =>
  Prisma.raw(
    `(SELECT json_build_object('id', u.id, 'name', u.name) FROM auth_names() u WHERE u.id = ${row}.created_by)`,
  );
