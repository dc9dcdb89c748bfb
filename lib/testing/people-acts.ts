import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import { followLink } from "@/lib/features/office/accounts/use-cases/follow-link";
import { withActor } from "@/lib/platform/db";
import { actorFor, perform } from "@/lib/testing/actors";
import type { TestDatabase } from "@/lib/testing/database";
import { PASSWORD } from "@/lib/testing/factories";
import { getPerson } from "@/lib/features/office/people/server";
import { giveRoleBody, inviteBody } from "@/lib/features/office/people/schema";
import { changePerson } from "@/lib/features/office/people/use-cases/change-person";
import { changeRole, endRole } from "@/lib/features/office/people/use-cases/change-role";
import { giveRole } from "@/lib/features/office/people/use-cases/give-role";
import { invitePerson } from "@/lib/features/office/people/use-cases/invite-person";
import { makePasswordLink } from "@/lib/features/office/people/use-cases/make-password-link";

export interface Wish {
  role: Role;
  municipality?: string;
  vendor?: string;
  from?: string;
  until?: string;
}

export const tokenOf = (link: string) => link.split("/links/")[1]!;
export const refused = (code: string) => ({ code });

/** What people do to people, for the tests of this room: each with the version as it is. */
export function peopleActs(db: TestDatabase) {
  let made = 0;
  const day = (offset: number) =>
    db
      .row<{ day: string }>("owner", "SELECT to_char(current_date + $1::int, 'YYYY-MM-DD') AS day", [offset])
      .then((row) => row.day);
  const newAddress = () => `ny.person-${(made += 1)}@exempel.example`;
  const invite = (actor: Actor, wishes: Wish[], email = newAddress(), name = "Åsa Ny") =>
    perform(invitePerson, actor, {
      params: undefined,
      body: inviteBody.parse({ email, name, roles: wishes }),
    });
  const give = (actor: Actor, id: string, wish: Wish) =>
    perform(giveRole, actor, { params: { id }, body: giveRoleBody.parse(wish) });
  const read = (actor: Actor, id: string) => withActor(actor, (tx) => getPerson(tx, id));
  const end = async (actor: Actor, id: string, roleId: string) =>
    perform(endRole, actor, {
      params: { id, roleId },
      body: undefined,
      version: (await read(actor, id)).version,
    });
  const until = async (actor: Actor, id: string, roleId: string, last: string | null) =>
    perform(changeRole, actor, {
      params: { id, roleId },
      body: { until: last },
      version: (await read(actor, id)).version,
    });
  const change = async (actor: Actor, id: string, body: { name?: string; active?: boolean }) =>
    perform(changePerson, actor, { params: { id }, body, version: (await read(actor, id)).version });
  const link = (actor: Actor, id: string) =>
    perform(makePasswordLink, actor, { params: { id }, body: undefined });

  /** Somebody who was invited and said yes. */
  async function joined(wishes: Wish[], by: Actor): Promise<Actor & { email: string }> {
    const email = newAddress();
    const { link: address } = await invite(by, wishes, email);
    await followLink({ token: tokenOf(address), password: PASSWORD, signedInAs: null });
    return { ...(await actorFor(db, email, by.office.key)), email };
  }
  const sessions = (userId: string) => db.rows("owner", "SELECT 1 FROM session WHERE user_id = $1", [userId]);
  const eventsOf = async (userId: string) =>
    (
      await db.rows<{ stream: string; type: string }>(
        "owner",
        `SELECT stream, payload::jsonb ->> 'type' AS type FROM audit_event WHERE payload::jsonb #>> '{data,userId}' = $1
         ORDER BY created_at, seq`,
        [userId],
      )
    ).map(({ stream, type }) => `${stream.split("/")[1]} ${type}`);
  return { day, newAddress, invite, give, read, end, until, change, link, joined, sessions, eventsOf };
}
