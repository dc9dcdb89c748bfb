import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { fieldsOf } from "@/lib/domain/changed-fields";
import { assertDecided } from "@/lib/domain/decision";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { changedParts, normalised, withChange, wrongIn } from "../domain";
import { municipalityEvents } from "../events";
import { getMunicipality, readMunicipality } from "../queries";
import { loadMunicipality, updateMunicipality } from "../repository";
import type { ChangeMunicipalityBody, Municipality, MunicipalityParams } from "../schema";

/**
 * Changes how a municipality is a member, whom to turn to there, how it is invoiced and who
 * decides. What is left out stays; what is the same as before changes nothing.
 */
export async function changeMunicipality({
  db,
  actor,
  params: { code },
  body,
  version,
}: Call<MunicipalityParams, undefined, ChangeMunicipalityBody>): Promise<Municipality> {
  const loaded = await loadMunicipality(db, actor, code);
  const role = assertMay(actor, "municipality:manage", loaded.subject.scope);
  const current = () => readMunicipality(db, actor, code);
  await assertVersion(loaded, version, current);
  const before = await getMunicipality(db, actor, code);
  const wished = withChange(before, body);
  const errors = wrongIn(wished, loaded.country);
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
  const { today } = actor.office;
  assertDecided(wished.membership.decision, today, "membership.decision");
  assertDecided(wished.archiveAuthority?.decision ?? null, today, "archiveAuthority.decision");
  const after = normalised(wished, loaded.country);
  const fields = fieldsOf(changedParts(withChange(before, {}), after));
  if (fields === "") return current();
  await updateMunicipality(db, actor, loaded, after, current);
  await appendAudit(db, { actor, role }, municipalityEvents, {
    type: "municipality.changed",
    subject: loaded.subject,
    data: { fields },
  });
  return current();
}
