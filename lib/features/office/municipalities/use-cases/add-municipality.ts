import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { assertDecided, saidIn } from "@/lib/domain/decision";
import { AppError } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { municipalityEvents } from "../events";
import { readMunicipality } from "../queries";
import { createMunicipality, findInRegister, loadMunicipality } from "../repository";
import type { AddMunicipalityBody, Municipality } from "../schema";

/** Makes a municipality of the register a member of the office, with an audit stream of its own. */
export async function addMunicipality({
  db,
  actor,
  body,
}: Call<undefined, undefined, AddMunicipalityBody>): Promise<Municipality> {
  const role = assertMay(actor, "municipality:manage", { kind: "office" });
  const decision = saidIn(body.decision);
  assertDecided(decision, actor.office.today);
  const found = await findInRegister(db, actor, body);
  const wrong = (code: "municipality.unknownCode" | "municipality.alreadyMember") =>
    new AppError(code, { errors: [{ path: "code", code }] });
  if (!found) throw wrong("municipality.unknownCode");
  if (found.isMember) throw wrong("municipality.alreadyMember");
  const wider = await createMunicipality(db, actor, body, { ...body, decision });
  const { subject } = await loadMunicipality(db, wider, body.code);
  await appendAudit(db, { actor: wider, role }, municipalityEvents, {
    type: "municipality.joined",
    subject,
    data: { role: body.role, since: body.since },
  });
  return readMunicipality(db, wider, body.code);
}
