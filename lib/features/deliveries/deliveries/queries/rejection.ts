import "server-only";
import type { Db } from "@/lib/platform/db";
import { Prisma } from "@/lib/platform/db/sql";

/** The decision that sent a delivery back, when it is the latest one. */
export interface Rejection {
  approvalId: string;
  /** The reason that was signed. Null where the decision was recorded afterwards. */
  remarks: string | null;
  /**
   * A point has been assessed, or a file or a package has come since: approval may be asked for
   * again.
   */
  isAnswered: boolean;
}

/**
 * The rejection as JSON, for a select from `delivery d`. The trail tells what came after it,
 * whatever the clocks say.
 */
export const rejectionColumn = Prisma.sql`(
  SELECT json_build_object('approvalId', a.id, 'remarks', s.canonical::json ->> 'remarks',
    'isAnswered', a.audit_seq IS NULL OR EXISTS (SELECT FROM audit_event e WHERE e.delivery_id = a.delivery_id
      AND e.stream = a.audit_stream AND e.seq > a.audit_seq AND e.type IN ('controlPoint.assessed', 'file.added', 'round.received')))
  FROM (SELECT * FROM approval WHERE delivery_id = d.id ORDER BY delivery_version DESC LIMIT 1) a
  LEFT JOIN statement s ON s.id = a.statement_id WHERE a.decision = 'rejected')`;

/** The delivery's rejection, or null when the latest decision is none. One statement. */
export async function findRejection(db: Db, deliveryId: string): Promise<Rejection | null> {
  const rows = await db.$queryRaw<{ rejection: Rejection | null }[]>`
    SELECT ${rejectionColumn} AS rejection FROM delivery d WHERE d.id = ${deliveryId}::uuid`;
  return rows[0]?.rejection ?? null;
}
