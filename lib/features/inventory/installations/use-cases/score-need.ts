import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { setOn, totalHundredths, totalOf, wrongScores } from "../domain";
import { installationEvents } from "../events";
import { getInstallation, listCriteria } from "../queries";
import { countScore, loadInstallation } from "../repository/installation";
import { lockCriteria, saveScore } from "../repository/needs";
import type { Installation, InstallationParams, NeedBody } from "../schema";
import { assertStays } from "./save-facts";

/** Scores an installation's need by the criteria that count today, each value with its reason. */
export async function scoreNeed({
  db,
  actor,
  params: { id },
  body: { scores },
  version,
  locale,
}: Call<InstallationParams, undefined, NeedBody>): Promise<Installation> {
  const loaded = await loadInstallation(db, actor, id);
  const { subject } = loaded;
  const role = assertMay(actor, "need:score", subject.scope);
  const current = () => getInstallation(db, actor, id, locale);
  await lockCriteria(db, actor);
  await assertVersion(loaded, version, current);
  assertStays(loaded);
  const set = setOn((await listCriteria(db, actor)).sets, actor.office.today);
  if (!set) throw new AppError("need.noCriteria");
  const errors = wrongScores(set.criteria, scores);
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
  const total = totalHundredths(set.criteria, scores);
  const { municipalityId } = subject.scope;
  await countScore(db, actor, loaded, current);
  const of = { municipalityId, installationId: id, setId: set.id };
  await saveScore(db, actor, of, { scores, total });
  await appendAudit(db, { actor, role }, installationEvents, {
    type: "installation.scored",
    subject,
    data: { total: totalOf(total), set: set.validFrom },
  });
  return current();
}
