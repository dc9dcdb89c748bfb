import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { missingIn } from "../domain";
import { installationEvents } from "../events";
import { getInstallation } from "../queries";
import { confirmFacts, loadInstallation } from "../repository/installation";
import type { Installation, InstallationParams } from "../schema";
import { assertStays } from "./save-facts";

/** These facts are right today, whatever is missing. */
export async function confirmInstallation({
  db,
  actor,
  params: { id },
  version,
  locale,
}: Call<InstallationParams>): Promise<Installation> {
  const loaded = await loadInstallation(db, actor, id);
  const { subject, known } = loaded;
  const role = assertMay(actor, "installation:edit", subject.scope);
  const current = () => getInstallation(db, actor, id, locale);
  await assertVersion(loaded, version, current);
  assertStays(loaded);
  await confirmFacts(db, actor, loaded, current);
  await appendAudit(db, { actor, role }, installationEvents, {
    type: "installation.confirmed",
    subject,
    data: { missing: missingIn(known).length },
  });
  return current();
}
