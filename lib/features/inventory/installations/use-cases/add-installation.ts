import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { unknownFacts, withChange } from "../domain";
import { installationEvents } from "../events";
import { getInstallation } from "../queries";
import { createInstallation, loadInstallation } from "../repository/installation";
import { findMunicipalities, resolveSystem } from "../repository/systems";
import type { AddInstallationBody, Installation } from "../schema";
import { assertSound, assertStays, tellWindUp } from "./save-facts";

/** Notes that a municipality has a system; in operation unless told otherwise. */
export async function addInstallation({
  db,
  actor,
  body: { municipality: code, system, ...told },
  locale,
}: Call<undefined, undefined, AddInstallationBody>): Promise<Installation> {
  const [municipality] = await findMunicipalities(db, actor, [code], "installation:edit");
  if (!municipality)
    throw new AppError("installation.unknownMunicipality", {
      errors: [{ path: "municipality", code: "installation.unknownMunicipality" }],
    });
  assertStays(municipality);
  const known = withChange(unknownFacts(), told);
  assertSound(known);
  const { id: productId, vendorId } = await resolveSystem(db, actor, system);
  const of = { municipalityId: municipality.id, productId, vendorId };
  const id = await createInstallation(db, actor, of, known);
  const { subject } = await loadInstallation(db, actor, id);
  const by = { actor, role: assertMay(actor, "installation:edit", subject.scope) };
  await appendAudit(db, by, installationEvents, {
    type: "installation.added",
    subject,
    data: { status: known.status },
  });
  await tellWindUp(db, by, subject, { from: null, to: known.windUpOn });
  return getInstallation(db, actor, id, locale);
}
