import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { decisionReference } from "@/lib/domain/decision";
import { statusesOf, type DeliveryStatus } from "@/lib/domain/delivery";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { memberRows } from "@/lib/platform/db/sql";
import {
  closingSteps,
  dayOf,
  isPassed,
  nothingClosed,
  waitsFor,
  whyItStays,
  type Closing,
  type ClosingStep,
  type Remaining,
} from "../domain";
import { remainingOf } from "../repository";
import type { ClosingTold } from "../schema";

type Recorded = Partial<Record<ClosingStep, { id: string; name: string | null }>>;

interface Row {
  version: number;
  status: DeliveryStatus;
  closing: Closing | null;
  by: Recorded | null;
  /** Of a closed delivery whose installation stays. */
  remaining: Remaining | null;
}

const isEmpty = (of: object): boolean => Object.values(of).every((value) => value === null);

/** A closing as it is stored; where nothing of its disposal is known that is null. */
function closingFrom(stored: Closing | null): Closing {
  if (!stored) return nothingClosed;
  const { disposal } = stored;
  if (!disposal || isEmpty(disposal)) return { ...stored, disposal: null };
  // The database keeps the parts of a decision in an order of its own.
  const decision = disposal.decision && decisionReference.parse(disposal.decision);
  return { ...stored, disposal: { ...disposal, decision } };
}

/** What is told of a delivery's closing. */
function tellClosing(
  { id, version, status }: { id: string; version: number; status: DeliveryStatus },
  closing: Closing,
  { by, remaining }: Pick<Row, "by" | "remaining">,
): ClosingTold {
  const isApproved = statusesOf("done").includes(status);
  const steps = closingSteps.map((key) => {
    const awaited = waitsFor(closing, key, isApproved);
    return {
      key,
      on: dayOf(closing, key),
      by: (isPassed(closing, key) && by?.[key]) || null,
      mayNow: awaited === null && !isPassed(closing, key),
      waitsFor: awaited,
    };
  });
  return { id, steps, ...closing, stays: remaining && whyItStays(remaining), version };
}

/** What has been done after the approval. Throws request.notFound. One statement. */
export async function getClosing(db: Db, actor: Actor, id: string): Promise<ClosingTold> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT d.version, d.status,
      (SELECT ${remainingOf(id)} FROM system_instance i WHERE i.id = d.system_instance_id
        AND d.status = 'closed' AND i.status NOT IN ('woundUp', 'replaced')) AS remaining,
      (SELECT json_object_agg(x.key, json_build_object('id', x.value, 'name', u.name))
        FROM jsonb_each_text(c.recorded_by) x LEFT JOIN auth_names() u ON u.id = x.value::uuid) AS by,
      CASE WHEN c.id IS NOT NULL THEN json_build_object(
        'receiptSentOn', c.receipt_sent_on, 'accessClosedOn', c.access_closed_on,
        'disposal', json_build_object('decision', c.disposal_decision, 'basis', c.disposal_basis,
          'consultedOn', c.disposal_consulted_on, 'carriedOutOn', c.disposed_on, 'by', c.disposed_by,
          'method', c.disposal_method, 'certificateFileId', c.certificate_file_id,
          'backupsGoneOn', c.backups_gone_on, 'testCopiesGoneOn', c.test_copies_gone_on, 'hold', c.hold),
        'readLicenceEndedOn', c.read_licence_ended_on, 'licenceEndedOn', c.licence_ended_on,
        'notApplicable', c.not_applicable,
        'fileIds', coalesce((SELECT json_agg(f.file_id ORDER BY f.file_id) FROM closing_file f
          WHERE f.closing_id = c.id), '[]'),
        'note', c.note) END AS closing
    FROM delivery d LEFT JOIN closing c ON c.delivery_id = d.id
    WHERE d.id = ${id}::uuid AND ${memberRows(actor, "approval:read", "d")}`;
  if (!row) throw notFound();
  return tellClosing({ id, ...row }, closingFrom(row.closing), row);
}
