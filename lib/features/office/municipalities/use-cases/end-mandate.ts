import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError, notFound } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { municipalityEvents } from "../events";
import { listMandates } from "../queries";
import { endMandate, loadMunicipality, touch } from "../repository";
import type { MandateParams, SavedMandate } from "../schema";

/**
 * Ends a mandate today, which is the last day that somebody signs by it. What was signed by it
 * stands.
 */
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
  const { today } = actor.office;
  if (mandate.state === "past" || mandate.until === today) throw new AppError("mandate.ended");
  await endMandate(db, actor, mandate, clock.now());
  await appendAudit(db, { actor, role }, municipalityEvents, {
    type: "municipality.mandateEnded",
    subject,
    data: { mandateId: id, userId: mandate.person.id },
  });
  const ended = mandate.state === "live" ? { until: today } : ({ state: "past" } as const);
  return { ...mandate, ...ended, version: version + 1 };
}
