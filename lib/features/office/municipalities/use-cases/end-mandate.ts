import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { municipalityEvents } from "../events";
import { listMandates } from "../queries";
import { endMandate, loadMunicipality, touch } from "../repository";
import type { MandateParams, SavedMandate } from "../schema";

/** Ends a mandate today: nobody signs by it any more. What was signed by it stands. */
export async function endMandateToday({
  db,
  actor,
  clock,
  params: { code, id },
  version,
}: Call<MandateParams>): Promise<SavedMandate> {
  const municipality = await loadMunicipality(db, actor, code);
  const { id: municipalityId, subject } = municipality;
  const role = assertMay(actor, "municipality:manage", subject.scope);
  const list = () => listMandates(db, actor, municipalityId);
  const mandate = (await list()).find((one) => one.id === id);
  if (!mandate) throw notFound();
  await touch(db, actor, { ...municipality, version }, async () => ({
    items: await list(),
    nextCursor: null,
    version: municipality.version,
  }));
  if (mandate.state === "past") throw new AppError("mandate.ended");
  await endMandate(db, actor, mandate, clock.now());
  await appendAudit(db, { actor, role }, municipalityEvents, {
    type: "municipality.mandateEnded",
    subject,
    data: { mandateId: id, userId: mandate.person.id },
  });
  const { today } = actor.office;
  const until = mandate.state === "live" ? today : mandate.until;
  return { ...mandate, until, state: "past", version: version + 1 };
}
