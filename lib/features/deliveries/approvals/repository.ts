import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { MunicipalityScope } from "@/lib/domain/scope";
import type { LoadedDelivery } from "@/lib/features/deliveries/deliveries/server";
import type { Db } from "@/lib/platform/db";
import { change } from "@/lib/platform/db/change";
import { isDuplicate } from "@/lib/platform/db/errors";
import { memberRows, Prisma } from "@/lib/platform/db/sql";
import type { Decision, RequestApprovalBody } from "./schema";

export interface LoadedRequest {
  id: string;
  deliveryId: string;
  municipalityId: string;
  scope: MunicipalityScope;
  status: "open" | "decided" | "withdrawn";
  version: number;
  /** Null for an approval request from outside. */
  requestedBy: string | null;
  diaryNumber: string | null;
  /** Points that need two persons must be confirmed; else the signer may not have been alone. */
  needsConfirmations: boolean;
}

/** Opens an approval request. Null when one is open already, however many ask at once. */
export async function createRequest(
  db: Db,
  actor: Actor,
  delivery: LoadedDelivery,
  said: RequestApprovalBody,
): Promise<{ id: string; deliveryId: string; status: "open"; version: number } | null> {
  const data = {
    id: newId(),
    officeId: actor.office.id,
    municipalityId: delivery.municipalityId,
    deliveryId: delivery.id,
    roundNumber: delivery.round,
    status: "open" as const,
    ...said,
    needsConfirmations: true,
    createdBy: actor.userId,
  };
  try {
    await db.approvalRequest.create({ data });
  } catch (error) {
    if (isDuplicate(error)) return null;
    throw error;
  }
  return { ...data, version: 1 };
}

/** Whether the delivery has an approval request that is not decided. */
export const hasOpenRequest = async (db: Db, deliveryId: string): Promise<boolean> =>
  (await db.approvalRequest.count({ where: { deliveryId, status: "open" } })) > 0;

/** Loads the approval request; locks its row when it is to be decided. Throws request.notFound. */
export async function loadRequest(
  db: Db,
  actor: Actor,
  id: string,
  options: { lock?: boolean } = {},
): Promise<LoadedRequest> {
  const rows = await db.$queryRaw<(Omit<LoadedRequest, "scope"> & { code: string })[]>`
    SELECT q.id, q.delivery_id AS "deliveryId", q.municipality_id AS "municipalityId", m.code, q.status, q.version,
      q.created_by AS "requestedBy", q.diary_number AS "diaryNumber", q.needs_confirmations AS "needsConfirmations"
    FROM approval_request q JOIN municipality m ON m.id = q.municipality_id
    WHERE q.id = ${id}::uuid AND ${memberRows(actor, "approval:read", "q")}
    ${options.lock ? Prisma.sql`FOR UPDATE OF q` : Prisma.empty}`;
  const [row] = rows;
  if (!row) throw notFound();
  const { code, ...request } = row;
  const { municipalityId } = request;
  return { ...request, scope: { kind: "municipality", municipalityId, code, vendorId: null } };
}

/** Marks an open request as withdrawn; throws request.stale when it was changed in between. */
export const withdraw = (
  db: Db,
  actor: Actor,
  { id, version }: LoadedRequest,
  reason: string,
  at: Date,
): Promise<void> =>
  change(
    db.approvalRequest.updateMany({
      where: { id, status: "open", version },
      data: {
        status: "withdrawn",
        withdrawnBy: actor.userId,
        withdrawnAt: at,
        withdrawalReason: reason,
        version: { increment: 1 },
        updatedBy: actor.userId,
      },
    }),
    null,
  );

export interface LoadedStatement {
  id: string;
  requestId: string;
  deliveryVersion: number;
  decision: Decision;
  canonical: string;
  digest: string;
  expiresAt: Date;
  usedAt: Date | null;
}

type NewStatement = Omit<LoadedStatement, "usedAt"> & {
  deliveryId: string;
  municipalityId: string;
  language: string;
};

export async function createStatement(
  db: Db,
  actor: Actor,
  sessionId: string,
  statement: NewStatement,
): Promise<void> {
  await db.statement.create({
    data: {
      ...statement,
      officeId: actor.office.id,
      userId: actor.userId,
      sessionId,
      createdBy: actor.userId,
    },
  });
}

/** A statement of this request that the actor prepared in this session. Null for any other. */
export const findOwnStatement = (
  db: Db,
  actor: Actor,
  sessionId: string,
  requestId: string,
  id: string,
): Promise<LoadedStatement | null> =>
  db.statement.findFirst({
    where: { id, requestId, userId: actor.userId, sessionId, officeId: actor.office.id },
    select: {
      id: true,
      requestId: true,
      deliveryVersion: true,
      decision: true,
      canonical: true,
      digest: true,
      expiresAt: true,
      usedAt: true,
    },
  });

/**
 * Marks the statement as used and the request as decided. Throws approval.alreadySigned when either
 * was used or decided before.
 */
export async function decideRequest(db: Db, actor: Actor, requestId: string, statementId: string, at: Date) {
  await change(
    db.statement.updateMany({
      where: { id: statementId, usedAt: null },
      data: { usedAt: at, updatedBy: actor.userId },
    }),
    null,
    "approval.alreadySigned",
  );
  await change(
    db.approvalRequest.updateMany({
      where: { id: requestId, status: "open" },
      data: { status: "decided", version: { increment: 1 }, updatedBy: actor.userId },
    }),
    null,
    "approval.alreadySigned",
  );
}

export const createApproval = (db: Db, data: Prisma.ApprovalUncheckedCreateInput): Promise<unknown> =>
  db.approval.create({ data });

/** The storage key of the approval's document; null until the worker has stored it. */
export async function findDocumentKey(db: Db, approvalId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ key: string }[]>`
    SELECT f.storage_key AS key FROM approval a JOIN file f ON f.id = a.document_file_id WHERE a.id = ${approvalId}::uuid`;
  return rows[0]?.key ?? null;
}

/** The office's time zone, for a document that is made without a reader. */
export async function findTimeZone(db: Db, officeId: string): Promise<string> {
  const office = await db.office.findUniqueOrThrow({ where: { id: officeId }, select: { timeZone: true } });
  return office.timeZone;
}

/** Adds the stored document. Running the job twice changes nothing. */
export async function setDocument(db: Db, approvalId: string, documentFileId: string): Promise<void> {
  const { count } = await db.approval.updateMany({
    where: { id: approvalId, documentFileId: null },
    data: { documentFileId },
  });
  if (count === 0) throw new Error(`approval ${approvalId} has a document already`);
}
