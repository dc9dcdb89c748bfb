import "server-only";
import { AppError, notFound, type FieldError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import { accountEvents, findWeakness } from "@/lib/features/office/accounts/server";
import { isReservedKey } from "@/lib/features/office/offices";
import { isKnownTimeZone, officeEvents } from "@/lib/features/office/offices/server";
import { auditPayload, officeStream } from "@/lib/platform/audit";
import { hashPassword } from "@/lib/platform/auth/password";
import { withNobody } from "@/lib/platform/db";
import type { PublicCall } from "@/lib/platform/http/public";
import { findHost, isSetupWord, keepOffice } from "../repository";
import { withWord, type SetupBody } from "../schema";
import { keyOf, officeRows, type Furniture } from "./office-rows";

type Call = Pick<PublicCall<undefined, undefined, SetupBody>, "body" | "clock">;

/** What is wrong with what was sent, field by field. */
async function faultsOf({ office, host, administrator }: SetupBody): Promise<FieldError[]> {
  const errors: FieldError[] = [];
  const key = keyOf(office);
  if (!/^[a-z0-9-]{2,40}$/.test(key)) errors.push({ path: "office.key", code: "office.keyFormat" });
  else if (isReservedKey(key)) errors.push({ path: "office.key", code: "office.keyReserved" });
  const { timeZone } = office;
  if (timeZone && !(await withNobody((db) => isKnownTimeZone(db, timeZone))))
    errors.push({ path: "office.timeZone", code: "office.timeZoneUnknown" });
  const hostName = host === null ? null : await findHost(office.country, host);
  if (host !== null && hostName === null) errors.push({ path: "host", code: "municipality.unknownCode" });
  const { name, email, password } = administrator;
  const weakness = await findWeakness(password, [name, email, key, office.name, hostName]);
  if (weakness) errors.push({ path: "administrator.password", code: `password.${weakness}` });
  return errors;
}

/**
 * Throws request.notFound for a wrong word and for an office that exists, before anything else is
 * said: not even what is wrong with the rest of the body.
 */
export async function assertSetupWord(sent: unknown): Promise<void> {
  const { data } = withWord.safeParse(sent);
  if (!data || !(await isSetupWord(data.token))) throw notFound();
}

/**
 * Makes the first office with its host, its templates and its first administrator, all or nothing.
 * A wrong word and an office that exists are one and the same 404; of two at once one makes the
 * office.
 */
export async function setUpOffice(furniture: Furniture, { body, clock }: Call): Promise<{ office: string }> {
  const word = body.token;
  await assertSetupWord(body);
  const errors = await faultsOf(body);
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
  const key = keyOf(body.office);
  const made = {
    officeId: newId(),
    userId: newId(),
    passwordHash: await hashPassword(body.administrator.password),
  };
  const isKept = await keepOffice(word, {
    rows: officeRows(body, made, furniture),
    stream: officeStream(key),
    time: clock.now().toISOString().replace("Z", "000Z"),
    payloads: payloadsOf(body, made),
  });
  if (!isKept) throw notFound();
  return { office: key };
}

/** What the office's own chain begins with. */
function payloadsOf({ office, host }: SetupBody, made: { officeId: string; userId: string }): string[] {
  const by = { userId: made.userId, role: "administrator" } as const;
  const created = officeEvents.parse({ type: "office.created", data: { members: host === null ? 0 : 1 } });
  const first = { userId: made.userId, role: "administrator", municipality: null, vendor: null };
  const account = accountEvents.parse({ type: "user.created", data: first });
  return [
    auditPayload(by, { ...created, subject: { type: "office", id: made.officeId, label: office.name } }),
    auditPayload(by, { ...account, subject: { type: "person", id: made.userId, label: made.userId } }),
  ];
}
