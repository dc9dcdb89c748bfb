import "server-only";
import { roleIn, type Actor } from "@/lib/domain/actor";
import { bulkAnswerOf, type BulkAnswer } from "@/lib/domain/bulk";
import { AppError } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { withChange } from "../domain";
import { loadInstallations, type LoadedInstallation } from "../repository/installation";
import type { BulkBody } from "../schema";
import { saveFacts } from "./save-facts";

/** Chains are written in one order, so that two who change many never wait for each other. */
const byMunicipality = (one: LoadedInstallation, other: LoadedInstallation): number =>
  one.subject.scope.code.localeCompare(other.subject.scope.code) || one.id.localeCompare(other.id);

/** What hinders the change of this one; null when it is done. */
async function changeOne(
  db: Db,
  actor: Actor,
  loaded: LoadedInstallation,
  change: BulkBody["change"],
): Promise<string | null> {
  const role = roleIn(actor, "installation:edit", loaded.subject.scope);
  if (!role) return "request.forbidden";
  try {
    // Whatever is refused is refused before anything is written.
    const known = withChange(loaded.known, change);
    await saveFacts(db, { actor, role }, loaded, { known, current: null });
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.errors?.[0]?.code ?? error.code;
    throw error;
  }
}

/** Sets the wind-up day or the status of several installations, each by itself. */
export async function changeInstallations({
  db,
  actor,
  body: { ids, change },
}: Call<undefined, undefined, BulkBody>): Promise<BulkAnswer> {
  const loaded = await loadInstallations(db, actor, ids);
  const codes = new Map<string, string | null>();
  for (const one of loaded.toSorted(byMunicipality))
    codes.set(one.id, await changeOne(db, actor, one, change));
  return bulkAnswerOf(ids, codes);
}
