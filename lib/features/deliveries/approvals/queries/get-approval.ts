import "server-only";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { memberRows, type Reader } from "@/lib/platform/db/sql";
import { statement, type Approval } from "../schema";
import { deliveryNames, joinDeliveryNames, namesOf, type DeliveryNames } from "./delivery-names";

interface Row extends DeliveryNames {
  id: string;
  delivery_id: string;
  decision: Approval["decision"];
  level: "L0" | null;
  digest: string | null;
  signed_at: Date;
  precision: Approval["signedAtPrecision"];
  signer: string | null;
  role: string | null;
  recorded_afterwards: boolean;
  source: string | null;
  assumption: string | null;
  canonical: string | null;
  stream: string | null;
  seq: number | null;
  hash: string | null;
}

/** A signed decision with the statement it was made on. Throws request.notFound. One statement. */
export async function getApproval(db: Db, actor: Reader, id: string): Promise<Approval> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT a.id, a.delivery_id, ${deliveryNames}, a.decision, a.level,
      a.digest, a.signed_at, a.signed_at_precision AS precision, a.recorded_afterwards, a.source, a.assumption,
      s.canonical, s.canonical::json -> 'signer' ->> 'name' AS signer, a.signer_role AS role,
      a.audit_stream AS stream, a.audit_seq AS seq, a.audit_hash AS hash
    FROM approval a
    JOIN delivery d ON d.id = a.delivery_id
    ${joinDeliveryNames}
    LEFT JOIN statement s ON s.id = a.statement_id
    WHERE a.id = ${id}::uuid AND ${memberRows(actor, "approval:read", "a")}`;
  const row = rows[0];
  if (!row) throw notFound();
  const isSigned = row.signer !== null && row.role !== null;
  return {
    id: row.id,
    deliveryId: row.delivery_id,
    ...namesOf(row),
    decision: row.decision,
    level: row.level,
    digest: row.digest,
    signedAt: row.signed_at.toISOString(),
    signedAtPrecision: row.precision,
    signer: isSigned ? { name: row.signer!, role: row.role! } : null,
    recordedAfterwards: row.recorded_afterwards,
    source: row.source,
    assumption: row.assumption,
    statement: row.canonical ? statement.parse(JSON.parse(row.canonical)) : null,
    canonical: row.canonical,
    version: 1,
    audit:
      row.stream && row.seq !== null && row.hash
        ? { stream: row.stream, seq: row.seq, hash: row.hash }
        : null,
  };
}
