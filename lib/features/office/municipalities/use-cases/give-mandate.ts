import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { daysMeet, endsBeforeItBegins } from "@/lib/domain/day";
import { AppError, type FieldError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { municipalityEvents } from "../events";
import { listKnownPeople, listMandates } from "../queries";
import { countAddition, createMandate, loadMunicipality } from "../repository";
import type { Mandate, MandateBody, MunicipalityParams, SavedMandate } from "../schema";

/** Notes on whose delegation a person signs for the municipality. */
export async function giveMandate({
  db,
  actor,
  params: { code },
  body,
}: Call<MunicipalityParams, undefined, MandateBody>): Promise<SavedMandate> {
  const { id: municipalityId, subject } = await loadMunicipality(db, actor, code);
  const role = assertMay(actor, "municipality:manage", subject.scope);
  const named = [body.person, ...(body.substituteFor ? [body.substituteFor] : [])];
  const errors = wrongIn(body, await listKnownPeople(db, named));
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
  const version = await countAddition(db, actor, municipalityId);
  if ((await listMandates(db, actor, municipalityId)).some((one) => isSame(one, body)))
    throw new AppError("mandate.exists", { errors: [{ path: "person", code: "mandate.exists" }] });
  const id = await createMandate(db, actor, municipalityId, body);
  await appendAudit(db, { actor, role }, municipalityEvents, {
    type: "municipality.mandateGiven",
    subject,
    data: { mandateId: id, userId: body.person, body: body.body },
  });
  const mandate = (await listMandates(db, actor, municipalityId)).find((one) => one.id === id)!;
  return { ...mandate, version };
}

/** The same person's, on the same ground, for a day that they have in common. */
const isSame = (mandate: Mandate, body: MandateBody): boolean =>
  mandate.state !== "past" &&
  mandate.person.id === body.person &&
  mandate.body === body.body &&
  mandate.delegationItem === body.delegationItem &&
  (mandate.substituteFor?.id ?? null) === body.substituteFor &&
  daysMeet(mandate, body);

function wrongIn(body: MandateBody, known: string[]): FieldError[] {
  const { person, substituteFor, from, until, adoptedOn } = body;
  return [
    !known.includes(person) && { path: "person", code: "mandate.personUnknown" },
    substituteFor !== null &&
      !known.includes(substituteFor) && { path: "substituteFor", code: "mandate.personUnknown" },
    substituteFor === person && { path: "substituteFor", code: "mandate.ownSubstitute" },
    endsBeforeItBegins(from, until) && { path: "until", code: "mandate.untilBeforeFrom" },
    endsBeforeItBegins(adoptedOn, until) && { path: "adoptedOn", code: "mandate.adoptedAfterUntil" },
  ].filter((error) => error !== false);
}
