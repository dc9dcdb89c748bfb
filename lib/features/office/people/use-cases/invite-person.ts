import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import { paths } from "@/lib/domain/paths";
import { newToken, tokenHash } from "@/lib/platform/auth/token";
import { webKey } from "@/lib/platform/auth/web-key";
import type { Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { sendMail } from "@/lib/platform/mail";
import { letter, linkAddress } from "../../accounts/server";
import { areOneRole, roleErrors } from "../domain";
import { assertDone, placeRoles, type PlacedRole } from "../repository";
import type { Invitation, InviteBody } from "../schema";
import { noteRole } from "./give-role";

interface Made {
  code: string | null;
  person: string;
  expires_at: Date;
  /** Whose days are wrong. */
  wrong_role: number | null;
}

/** Throws 422 for roles that are given for the wrong thing, or twice on a day. */
function assertRoles({ roles }: InviteBody): void {
  const errors = roles.flatMap((role, index) => [
    ...roleErrors(role, `roles.${index}.`),
    ...(roles.slice(0, index).some((other) => areOneRole(other, role))
      ? [{ path: `roles.${index}.role`, code: "person.sameTwice" }]
      : []),
  ]);
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
}

/**
 * Invites somebody, with roles that count once they have said yes. The link stands in this answer
 * and in the letter alone.
 */
export async function invitePerson({
  db,
  actor,
  body,
}: Call<undefined, undefined, InviteBody>): Promise<Invitation> {
  assertRoles(body);
  const { email, name } = body;
  const roles = await placeRoles(db, body.roles, (index) => `roles.${index}.`);
  const [id, token] = [newId(), newToken()];
  const wanted = JSON.stringify(roles.map(toWanted));
  const [made] = await db.$queryRaw<Made[]>`
    SELECT * FROM person_invite(${webKey()}, ${id}::uuid, ${newId()}::uuid, ${email}, ${name}, ${wanted}::jsonb,
      ${newId()}::uuid, ${tokenHash(token)})`;
  await assertDone(made?.code, null, `roles.${made?.wrong_role ?? 0}.`);
  const { person, expires_at: expiresAt } = made!;
  for (const role of roles) await noteRole(db, actor, "person.invited", { userId: person, placed: role });
  await sendInvitation(db, actor, { email, name, token });
  return { id, person: { id: person, name }, link: linkAddress(token), expiresAt: expiresAt.toISOString() };
}

const toWanted = ({ role, scope, municipality, vendor, from, until }: PlacedRole) => ({
  id: newId(),
  role,
  scope,
  municipality: municipality?.id ?? null,
  vendor: vendor?.id ?? null,
  from,
  until,
});

/** The letter to somebody who is invited, in the office's language: theirs is not known yet. */
export async function sendInvitation(
  db: Db,
  actor: Actor,
  { email, name, token }: { email: string; name: string; token: string },
): Promise<void> {
  const values = { name, inviter: actor.name, office: actor.office.name };
  const { locale } = actor.office;
  await sendMail(db, {
    to: email,
    ...letter({ kind: "invitation", locale, path: paths.link(token), values }),
  });
}
