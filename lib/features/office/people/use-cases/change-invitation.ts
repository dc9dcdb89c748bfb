import "server-only";
import { newId } from "@/lib/domain/ids";
import { newToken, tokenHash } from "@/lib/platform/auth/token";
import { webKey } from "@/lib/platform/auth/web-key";
import type { Call } from "@/lib/platform/http/route";
import { linkAddress } from "../../accounts/server";
import { getPerson } from "../queries";
import { assertDone, notePerson } from "../repository";
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
  await notePerson(db, actor, { id: userId, roles }, { type: "invitation.renewed", data: { userId } });
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
  await notePerson(db, actor, invited, { type: "invitation.withdrawn", data: { userId: invited.id } });
  return { id, withdrawn: true };
}
