import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { saidTwice } from "../domain";
import { outcomeEvents } from "../events";
import { getMapping } from "../queries";
import { outcomeSubject, replaceMapping } from "../repository";
import type { Mapping, MappingBody } from "../schema";

/** Which accounts are which group from now on, as a whole. Entries that are written keep theirs. */
export async function setMapping({
  db,
  actor,
  body,
  version,
}: Call<undefined, undefined, MappingBody>): Promise<Mapping> {
  const role = assertMay(actor, "outcome:manage", { kind: "office" });
  const twice = saidTwice(body.rules);
  if (twice.length > 0)
    throw new AppError("outcome.ruleTwice", {
      errors: twice.map((place) => ({ path: `rules.${place}.accountPrefix`, code: "outcome.ruleTwice" })),
    });
  await replaceMapping(db, actor, body, version, () => getMapping(db, actor));
  await appendAudit(db, { actor, role }, outcomeEvents, {
    type: "outcome.mapped",
    subject: outcomeSubject(actor),
    data: { rules: body.rules.length },
  });
  return getMapping(db, actor);
}
