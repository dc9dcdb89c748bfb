import "server-only";
import type { Actor } from "@/lib/domain/actor";
import type { Locale, Words } from "@/lib/domain/text";
import { getClosing } from "@/lib/features/deliveries/closing/server";
import { getDelivery } from "@/lib/features/deliveries/deliveries/server";
import { getRemarks } from "@/lib/features/deliveries/remarks/server";
import { readHistory } from "@/lib/features/records/audit/server";
import type { Db } from "@/lib/platform/db";
import { memberRows } from "@/lib/platform/db/sql";

export interface RecordFile {
  id: string;
  name: string;
  type: string;
  sha256: string;
  bytes: number;
  storageKey: string;
  addedAt: Date;
  /** The points that it is evidence of. */
  points: number[];
  /** It is a decision's own document. */
  isDecision: boolean;
}

interface RecordRound {
  number: number;
  outcome: string;
  receivedOn: string | null;
  packageName: string | null;
  packageSha256: string | null;
  packageBytes: number | null;
  objectCount: number | null;
  fileCount: number | null;
  reason: string | null;
}

interface RecordApproval {
  id: string;
  decision: "approved" | "approvedWithRemarks" | "rejected";
  signedAt: string;
  /** How exact signedAt is. */
  signedAtPrecision: "moment" | "day" | "month" | "year";
  /** Signed on paper before: nothing here proves it. */
  recordedAfterwards: boolean;
  signer: string | null;
  role: string | null;
  digest: string | null;
  /** The text that was signed, to the letter. */
  canonical: string | null;
  source: string | null;
  /** What was taken for granted where the source does not say it. */
  assumption: string | null;
}

/** The delivery's files that the actor may read, the oldest first. One statement. */
export const listRecordFiles = (db: Db, actor: Actor, id: string): Promise<RecordFile[]> =>
  db.$queryRaw<RecordFile[]>`
    SELECT f.id, f.name, f.type, f.sha256, f.bytes::float8 AS bytes, f.storage_key AS "storageKey",
      f.created_at AS "addedAt",
      array(SELECT c.number FROM control_point_evidence x JOIN control_point c ON c.id = x.control_point_id
        WHERE x.file_id = f.id ORDER BY c.number) AS points,
      EXISTS (SELECT FROM approval a WHERE a.document_file_id = f.id) AS "isDecision"
    FROM file f WHERE f.delivery_id = ${id}::uuid AND ${memberRows(actor, "file:read", "f")} ORDER BY f.id`;

const listRounds = (db: Db, actor: Actor, id: string): Promise<RecordRound[]> =>
  db.$queryRaw<RecordRound[]>`
    SELECT r.number, r.outcome, to_char(r.received_on, 'YYYY-MM-DD') AS "receivedOn", r.package_name AS "packageName",
      r.package_sha256 AS "packageSha256", r.package_bytes::float8 AS "packageBytes", r.object_count AS "objectCount",
      r.file_count AS "fileCount", r.reason
    FROM round r WHERE r.delivery_id = ${id}::uuid AND ${memberRows(actor, "delivery:read", "r")} ORDER BY r.number`;

const listApprovals = (db: Db, actor: Actor, id: string): Promise<RecordApproval[]> =>
  db.$queryRaw<RecordApproval[]>`
    SELECT a.id, a.decision, to_char(a.signed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "signedAt",
      s.canonical::json -> 'signer' ->> 'name' AS signer, a.signer_role AS role, a.digest, s.canonical, a.source,
      a.signed_at_precision AS "signedAtPrecision", a.recorded_afterwards AS "recordedAfterwards", a.assumption
    FROM approval a LEFT JOIN statement s ON s.id = a.statement_id
    WHERE a.delivery_id = ${id}::uuid AND ${memberRows(actor, "approval:read", "a")} ORDER BY a.id`;

type Event = Awaited<ReturnType<typeof readHistory>>["items"][number];

/** What has happened, newest first, but for what was said of it: talk is no document. */
async function listEvents(
  call: { db: Db; actor: Actor; locale: Locale },
  id: string,
  words: Words,
): Promise<Event[]> {
  const events: Event[] = [];
  let cursor: string | null | undefined;
  do {
    const page = { limit: 200, ...(cursor && { cursor }) };
    const { items, nextCursor } = await readHistory(call, { type: "delivery", id }, page, words);
    events.push(...items.filter(({ type }) => !type.startsWith("comment.")));
    cursor = nextCursor;
  } while (cursor);
  return events;
}

/** All that a delivery's record tells, as far as its reader may read it. */
export async function getRecordFacts(
  db: Db,
  actor: Actor,
  id: string,
  { locale, words }: { locale: Locale; words: Words },
) {
  return {
    delivery: await getDelivery(db, actor, id, locale),
    rounds: await listRounds(db, actor, id),
    approvals: await listApprovals(db, actor, id),
    remarks: (await getRemarks(db, actor, id)).remarks,
    closing: await getClosing(db, actor, id),
    files: await listRecordFiles(db, actor, id),
    events: await listEvents({ db, actor, locale }, id, words),
  };
}
export type RecordFacts = Awaited<ReturnType<typeof getRecordFacts>>;
