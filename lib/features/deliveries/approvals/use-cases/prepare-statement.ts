import "server-only";
import { createHash, randomBytes } from "node:crypto";
import canonicalize from "canonicalize";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { Delivery } from "@/lib/features/deliveries/deliveries";
import { getDelivery, loadDelivery } from "@/lib/features/deliveries/deliveries/server";
import { undrawable } from "@/lib/platform/documents";
import type { Call } from "@/lib/platform/http/route";
import {
  composeStatement,
  missingForApproval,
  pointsWithoutSecondPerson,
  STATEMENT_LIFE_MS,
  unprintableIn,
  told,
} from "../domain";
import { getStatementFacts } from "../queries";
import type { StatementFacts } from "../queries/statement-facts";
import { createStatement, loadRequest, type LoadedRequest } from "../repository";
import type { PreparedStatement, Statement, StatementBody } from "../schema";
import { findMandate } from "./find-mandate";

/** SHA-256 of the canonical text, in lower-case hex. */
const digestOf = (canonical: string): string => createHash("sha256").update(canonical, "utf8").digest("hex");

/**
 * Builds and stores the exact text that this person may sign in the next five minutes. Runs in one
 * REPEATABLE READ transaction, so that every line of it speaks of the same moment.
 */
export async function prepareStatement({
  db,
  actor,
  clock,
  params,
  body,
}: Call<{ id: string }, undefined, StatementBody>): Promise<PreparedStatement> {
  const request = await loadRequest(db, actor, params.id);
  const role = assertMay(actor, "approval:sign", request.scope);
  assertOpen(request);
  assertRemarks(body);
  const delivery = await getDelivery(db, actor, request.deliveryId, body.language);
  const loaded = await loadDelivery(db, actor, request.deliveryId);
  const parts = await getStatementFacts(db, delivery.id);
  assertNamed(body, delivery);
  if (body.decision !== "rejected") assertReady(delivery, parts, request, actor.userId);
  const now = clock.now();
  const statement = composeStatement({
    office: { key: actor.office.key, name: actor.office.name },
    signer: { id: actor.userId, name: actor.name, role },
    delivery,
    round: loaded.round,
    parts,
    mandate: await findMandate(db, actor, delivery.municipality.code),
    diaryNumber: request.diaryNumber,
    decided: { ...body, points: [...new Set(body.points)].sort((a, b) => a - b) },
    nonce: randomBytes(16).toString("hex"),
    preparedAt: now,
  });
  assertPrintable(statement);
  const canonical = canonicalize(statement)!;
  const prepared = { id: newId(), canonical, digest: digestOf(canonical) };
  const expiresAt = new Date(now.getTime() + STATEMENT_LIFE_MS);
  await createStatement(db, actor, sessionOf(actor), {
    ...prepared,
    requestId: request.id,
    deliveryId: delivery.id,
    municipalityId: request.municipalityId,
    deliveryVersion: delivery.version,
    decision: body.decision,
    language: body.language,
    expiresAt,
  });
  return { ...prepared, statement, expiresAt: expiresAt.toISOString() };
}

/** What is signed must be readable on its document: told now, while it can still be put right. */
function assertPrintable(statement: Statement): void {
  const errors = unprintableIn(statement, undrawable);
  if (errors.length) throw new AppError("approval.unprintable", { errors });
}

/** Remarks belong to every decision but the plain approval. */
function assertRemarks({ decision, remarks }: StatementBody): void {
  if (decision !== "approved" && !remarks)
    throw new AppError("approval.remarksRequired", {
      errors: [{ path: "remarks", code: "approval.remarksRequired" }],
    });
  if (decision === "approved" && remarks)
    throw new AppError("approval.remarksNotAllowed", {
      errors: [{ path: "remarks", code: "approval.remarksNotAllowed" }],
    });
}

/** Signing belongs to a session; a program with a token cannot sign. */
export function sessionOf(actor: Actor): string {
  if (actor.principal.kind !== "session") throw new AppError("request.forbidden");
  return actor.principal.sessionId;
}

function assertReady(
  delivery: Delivery,
  parts: StatementFacts,
  { needsConfirmations }: LoadedRequest,
  signerId: string,
): void {
  const { stage } = delivery.phase;
  const errors = missingForApproval({ stage, points: delivery.controlPoints, needsConfirmations });
  if (errors.length) throw new AppError("approval.notReady", { errors });
  const alone = needsConfirmations ? [] : pointsWithoutSecondPerson(parts.assessors, signerId);
  const code = "approval.secondPersonRequired";
  if (alone.length) throw new AppError(code, { errors: told(alone, { code }) });
}

/** What is decided or withdrawn is signed no more. */
export function assertOpen({ status }: LoadedRequest): void {
  if (status === "withdrawn") throw new AppError("approval.withdrawn");
  if (status !== "open") throw new AppError("approval.alreadySigned");
}

/** Only a rejection names points, and only the delivery's own. */
function assertNamed({ decision, points }: StatementBody, { controlPoints }: Delivery): void {
  const own = new Set(controlPoints.map(({ number }) => number));
  const wrong = (error: { code: string }) =>
    new AppError("request.invalid", { errors: [{ path: "points", ...error }] });
  if (decision !== "rejected" && points.length > 0) throw wrong({ code: "approval.pointsNotAllowed" });
  if (points.some((number) => !own.has(number))) throw wrong({ code: "approval.pointUnknown" });
}
