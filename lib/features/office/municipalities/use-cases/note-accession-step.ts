import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { assertDecided, saidIn } from "@/lib/domain/decision";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { unusualSteps } from "../domain";
import { municipalityEvents } from "../events";
import { listAccessionSteps } from "../queries";
import { isOwnFile, loadMunicipality, saveAccessionStep, touch } from "../repository";
import type { AccessionParams, AccessionStepBody, ChangedAccession } from "../schema";

/**
 * Notes when a step of joining was taken, by which decision and on what paper. An unusual order is
 * told, never refused.
 */
export async function noteAccessionStep({
  db,
  actor,
  params: { code, step },
  body,
  version,
}: Call<AccessionParams, undefined, AccessionStepBody>): Promise<ChangedAccession> {
  const municipality = await loadMunicipality(db, actor, code);
  const { id: municipalityId, subject } = municipality;
  const role = assertMay(actor, "municipality:manage", subject.scope);
  const decision = saidIn(body.decision);
  assertDecided(decision, actor.office.today);
  const { on, fileId } = body;
  if (fileId !== null && !(await isOwnFile(db, actor, municipalityId, fileId)))
    throw new AppError("accession.fileNotHere", {
      errors: [{ path: "fileId", code: "accession.fileNotHere" }],
    });
  const list = () => listAccessionSteps(db, actor, municipalityId);
  await touch(db, actor, { ...municipality, version }, async () => ({
    steps: await list(),
    version: municipality.version,
  }));
  await saveAccessionStep(db, actor, municipalityId, step, { on, decision, fileId });
  await appendAudit(db, { actor, role }, municipalityEvents, {
    type: "municipality.accessionStep",
    subject,
    data: { step, on, fileId },
  });
  const steps = await list();
  const isUnusual = unusualSteps(steps).length > 0;
  return { steps, version: version + 1, warnings: isUnusual ? ["accession.order"] : [] };
}
