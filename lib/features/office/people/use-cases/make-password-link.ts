import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { paths } from "@/lib/domain/paths";
import { notify } from "@/lib/features/records/notifications/server";
import { municipalitiesOf } from "@/lib/domain/scope";
import { newToken, tokenHash } from "@/lib/platform/auth/token";
import { webKey } from "@/lib/platform/auth/web-key";
import type { Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { linkAddress } from "../../accounts/server";
import { getPerson } from "../queries";
import { assertDone, notePerson, scopeOfRoles, writeTo } from "../repository";
import type { PasswordLink, PersonItem } from "../schema";

/**
 * Makes a link by which a person of this office alone sets a new password. The person and the
 * municipality's other archivists are told: in the program, whatever letters they do without, and
 * by letter where mail is set up.
 */
export async function makePasswordLink({
  db,
  actor,
  params: { id: userId },
}: Call<{ id: string }>): Promise<PasswordLink> {
  const person = await getPerson(db, userId);
  const token = newToken();
  const [made] = await db.$queryRaw<{ code: string | null; expires_at: Date }[]>`
    SELECT * FROM link_make(${webKey()}, ${newId()}::uuid, ${userId}::uuid, ${tokenHash(token)})`;
  await assertDone(made?.code);
  await notePerson(db, actor, person, { type: "link.made", data: { userId } });
  await tell(db, actor, person);
  const values = { inviter: actor.name, office: actor.office.name, name: person.name };
  const toPerson = { kind: "password", path: paths.link(token), values } as const;
  await writeTo(db, { users: [userId], kind: null, what: toPerson });
  const archivists = await db.$queryRaw<{ id: string }[]>`SELECT * FROM person_archivists(${userId}::uuid)`;
  await writeTo(db, {
    users: archivists.map(({ id }) => id),
    kind: "passwordLinks",
    what: { kind: "passwordLinkMade", path: paths.person(actor.office.key, userId), values },
  });
  return { link: linkAddress(token), expiresAt: made!.expires_at.toISOString() };
}

/** Tells the person, and the archivists of each of their municipalities. */
async function tell(db: Db, actor: Actor, { id: userId, roles }: PersonItem): Promise<void> {
  const municipal = roles.filter(({ municipality }) => municipality !== null);
  const scope = await scopeOfRoles(db, actor, municipal);
  const of = { type: "link.made", data: { userId } } as const;
  if (scope.kind !== "several") {
    const subject = { type: "municipality", id: userId, label: userId, scope } as const;
    return notify(db, { ...of, subject, to: { users: [userId] } });
  }
  for (const [index, place] of municipalitiesOf(scope).entries()) {
    const subject = {
      type: "municipality",
      id: place.municipalityId,
      label: place.code,
      scope: place,
    } as const;
    // The person once, in however many places.
    const users = index === 0 ? [userId] : [];
    await notify(db, { ...of, subject, to: { users, roles: ["archivist"] } });
  }
}
