import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { appendAudit } from "@/lib/platform/audit";
import { newToken, tokenHash } from "@/lib/platform/auth/token";
import { webKey } from "@/lib/platform/auth/web-key";
import type { Call } from "@/lib/platform/http/route";
import { linkAddress } from "../../accounts/server";
import { peopleEvents } from "../events";
import { getPerson } from "../queries";
import { assertDone, scopeOfRoles } from "../repository";
import type { Invitation } from "../schema";
import { findInvited } from "./find-invited";
import { sendInvitation } from "./invite-person";

interface Made {
  code: string | null;
  person: string;
  expires_at: Date;
}

/** A new link in place of the old one, which opens nothing any more. */
export async function renewInvitation({
  db,
  actor,
  params: { id },
}: Call<{ id: string }>): Promise<Invitation> {
  const token = newToken();
  const [made] = await db.$queryRaw<Made[]>`
    SELECT * FROM invitation_renew(${webKey()}, ${id}::uuid, ${newId()}::uuid, ${tokenHash(token)})`;
  await assertDone(made?.code);
  const { name, email, roles } = await getPerson(db, made!.person);
  const userId = made!.person;
  const scope = await scopeOfRoles(db, actor, roles);
  await appendAudit(db, { actor, role: assertMay(actor, "people:manage", scope) }, peopleEvents, {
    type: "invitation.renewed",
    subject: { type: "person", id: userId, label: userId, scope },
    data: { userId },
  });
  await sendInvitation(db, actor, { email, name, token });
  return {
    id,
    person: { id: userId, name },
    link: linkAddress(token),
    expiresAt: made!.expires_at.toISOString(),
  };
}

/** Takes back an invitation that has not been answered; its link opens nothing any more. */
export async function withdrawInvitation({
  db,
  actor,
  params: { id },
  version,
}: Call<{ id: string }>): Promise<{ id: string; withdrawn: true }> {
  const invited = await findInvited(db, id);
  const [row] = await db.$queryRaw<{ code: string | null }[]>`
    SELECT code FROM invitation_withdraw(${id}::uuid, ${version}::int)`;
  await assertDone(row?.code, () => getPerson(db, invited.id));
  const scope = await scopeOfRoles(db, actor, invited.roles);
  await appendAudit(db, { actor, role: assertMay(actor, "people:manage", scope) }, peopleEvents, {
    type: "invitation.withdrawn",
    subject: { type: "person", id: invited.id, label: invited.id, scope },
    data: { userId: invited.id },
  });
  return { id, withdrawn: true };
}
