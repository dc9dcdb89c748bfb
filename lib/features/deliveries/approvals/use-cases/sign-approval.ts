import "server-only";
import canonicalize from "canonicalize";
import type { z } from "zod";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { Stage } from "@/lib/domain/delivery";
import { carryOver } from "@/lib/features/deliveries/assessments/server";
import {
  loadDelivery,
  updateDelivery,
  type LoadedDelivery,
} from "@/lib/features/deliveries/deliveries/server";
import { endNotifications, notify } from "@/lib/features/records/notifications/server";
import { appendAudit } from "@/lib/platform/audit";
import { succeeded, takeTry } from "@/lib/platform/auth/rate-limit";
import { verifyOwnPassword } from "@/lib/platform/auth/own-password";
import { log } from "@/lib/platform/log";
import type { Call } from "@/lib/platform/http/route";
import { enqueue } from "@/lib/platform/jobs";
import { approvalEvents } from "../events";
import { isApproval, statusAfter } from "../domain";
import { storeDocumentJob } from "../jobs";
import { listAssessors } from "../queries";
import {
  closeRound,
  createApproval,
  decideRequest,
  findOwnStatement,
  loadRequest,
  type LoadedRequest,
  type LoadedStatement,
} from "../repository";
import type { SignatureBody, signedApproval, Statement } from "../schema";
import { findMandate } from "./find-mandate";
import { assertOpen, sessionOf } from "./prepare-statement";

/**
 * Signs a prepared statement: approval, status, accepted stage, audit and job in one transaction,
 * or nothing.
 */
export async function signApproval({
  db,
  actor,
  clock,
  params,
  body,
}: Call<{ id: string }, undefined, SignatureBody>): Promise<z.infer<typeof signedApproval>> {
  const request = await loadRequest(db, actor, params.id, { lock: true });
  const role = assertMay(actor, "approval:sign", request.scope);
  const statement = await findOwnStatement(db, actor, sessionOf(actor), request.id, body.statementId);
  if (!statement) throw notFound();
  const now = clock.now();
  assertOpen(request);
  if (statement.usedAt) throw new AppError("approval.alreadySigned");
  if (statement.expiresAt <= now) throw new AppError("approval.statementExpired");
  if (statement.digest !== body.digest) throw new AppError("approval.digestMismatch");
  const delivery = await loadDelivery(db, actor, request.deliveryId, { lock: true });
  if (delivery.version !== statement.deliveryVersion) throw new AppError("approval.deliveryChanged");
  await assertSameMandate(db, actor, statement);
  await assertPassword(actor, body.password, () => verifyOwnPassword(db, body.password));
  await decideRequest(db, actor, request.id, statement.id, now);
  const concerned = await listConcerned(db, request, statement);
  await settle(db, actor, delivery, statement, now);

  const id = newId();
  const audit = await appendAudit(db, { actor, role }, approvalEvents, {
    type: "approval.signed",
    subject: delivery.subject,
    data: { approvalId: id, decision: statement.decision, level: "L0", digest: statement.digest },
  });
  await createApproval(db, {
    id,
    officeId: actor.office.id,
    municipalityId: request.municipalityId,
    deliveryId: delivery.id,
    deliveryVersion: statement.deliveryVersion,
    requestId: request.id,
    statementId: statement.id,
    decision: statement.decision,
    level: "L0",
    digest: statement.digest,
    signedBy: actor.userId,
    signerRole: role,
    signedAt: now,
    auditStream: audit.stream,
    auditSeq: audit.seq,
    auditHash: audit.hash,
    createdBy: actor.userId,
  });
  const { subject } = delivery;
  await endNotifications(db, { type: "approval.requested", subject, data: { requestId: request.id } });
  await notify(db, {
    type: "approval.signed",
    subject,
    to: { users: concerned, roles: ["coordinator", "officer"] },
    data: { requestId: request.id },
  });
  await enqueue(db, storeDocumentJob, {
    approvalId: id,
    officeId: actor.office.id,
    municipalityId: request.municipalityId,
  });
  return {
    id,
    deliveryId: delivery.id,
    decision: statement.decision,
    level: "L0",
    digest: statement.digest,
    signedAt: now.toISOString(),
    signer: { name: actor.name, role },
    audit,
  };
}

/** A delegation that was noted, changed or ended since the text was made is not signed on. */
async function assertSameMandate(
  db: Call["db"],
  actor: Actor,
  { canonical }: LoadedStatement,
): Promise<void> {
  const { mandate, municipality } = JSON.parse(canonical) as Statement;
  const now = await findMandate(db, actor, municipality.code);
  if (canonicalize(mandate ?? null) !== canonicalize(now)) throw new AppError("approval.deliveryChanged");
}

/**
 * Who is told of the decision by name: who asked for it and, since a rejection opens the points
 * again, who has assessed them.
 */
async function listConcerned(
  db: Call["db"],
  { requestedBy, deliveryId }: LoadedRequest,
  { decision }: LoadedStatement,
): Promise<string[]> {
  const assessors = isApproval(decision) ? [] : await listAssessors(db, deliveryId);
  return [...assessors, ...(requestedBy ? [requestedBy] : [])];
}

/** Five tries in a quarter of an hour; only wrong ones count, and nothing written is no try. */
async function assertPassword(actor: Actor, password: string, verify: () => Promise<boolean>): Promise<void> {
  const wrong = new AppError("approval.wrongPassword", {
    errors: [{ path: "password", code: "approval.wrongPassword" }],
  });
  if (!password) throw wrong;
  const wait = await takeTry("signing", actor.userId);
  if (wait !== null) {
    log().warn({ event: "signing.lockedOut", userId: actor.userId, retryAfterSeconds: wait });
    throw new AppError("approval.tooManyTries", { retryAfterSeconds: wait });
  }
  if (!(await verify())) {
    log().warn({ event: "signing.wrongPassword", userId: actor.userId });
    throw wrong;
  }
  await succeeded("signing", actor.userId);
}

/**
 * The delivery after the decision: an approval takes it to its accepted phase, a rejection leaves
 * the phase and opens a round.
 */
async function settle(
  db: Call["db"],
  actor: Actor,
  delivery: LoadedDelivery,
  statement: LoadedStatement,
  now: Date,
): Promise<void> {
  const { remarks, points = [] } = JSON.parse(statement.canonical) as Statement;
  const accepted = delivery.phases.find((phase) => phase.lastStage === "accepted");
  const stage: Stage = "accepted";
  const phase =
    isApproval(statement.decision) && accepted ? { phaseId: accepted.id, phaseSince: now, stage } : {};
  const status = statusAfter(statement.decision);
  await updateDelivery(db, actor, delivery, { status, ...phase }, null, "approval.deliveryChanged");
  const isAccepted = isApproval(statement.decision);
  await closeRound(db, actor, delivery, isAccepted ? "accepted" : "rejected", remarks);
  if (!isAccepted) await carryOver(db, actor, delivery, points);
}
