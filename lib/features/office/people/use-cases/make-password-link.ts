import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { paths } from "@/lib/domain/paths";
import { appendAudit } from "@/lib/platform/audit";
import { newToken, tokenHash } from "@/lib/platform/auth/token";
import { webKey } from "@/lib/platform/auth/web-key";
import type { Call } from "@/lib/platform/http/route";
import { linkAddress } from "../../accounts/server";
import { peopleEvents } from "../events";
import { getPerson } from "../queries";
import { assertDone, scopeOfRoles, writeTo } from "../repository";
import type { PasswordLink } from "../schema";

/**
 * Makes a link by which a person of this office alone sets a new password. The person and the
 * municipality's other archivists are told.
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
  const scope = await scopeOfRoles(db, actor, person.roles);
  await appendAudit(db, { actor, role: assertMay(actor, "people:manage", scope) }, peopleEvents, {
    type: "link.made",
    subject: { type: "person", id: userId, label: userId, scope },
    data: { userId },
  });
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
