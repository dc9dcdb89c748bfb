import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { assertVersion } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { withChange } from "../domain";
import { getInstallation } from "../queries";
import { loadInstallation } from "../repository/installation";
import type { Installation, InstallationInput, InstallationParams } from "../schema";
import { saveFacts } from "./save-facts";

/** Changes what is known of an installation. */
export async function changeInstallation({
  db,
  actor,
  params: { id },
  body,
  version,
  locale,
}: Call<InstallationParams, undefined, InstallationInput>): Promise<Installation> {
  const loaded = await loadInstallation(db, actor, id);
  const role = assertMay(actor, "installation:edit", loaded.subject.scope);
  const current = () => getInstallation(db, actor, id, locale);
  await assertVersion(loaded, version, current);
  await saveFacts(db, { actor, role }, loaded, { known: withChange(loaded.known, body), current });
  return current();
}
