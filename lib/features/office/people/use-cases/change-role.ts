import "server-only";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { notFound } from "@/lib/domain/errors";
import { appendAudit } from "@/lib/platform/audit";
import type { Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { peopleEvents } from "../events";
import { getPerson } from "../queries";
import { assertDone, scopeOfRoles } from "../repository";
import type { GivenRole, PersonRole } from "../schema";

interface Params {
  id: string;
  roleId: string;
}

/** The role as the actor sees it. Throws request.notFound for one that has ended, too. */
async function findRole(db: Db, { id, roleId }: Params): Promise<PersonRole> {
  const role = (await getPerson(db, id)).roles.find((one) => one.id === roleId);
  if (!role) throw notFound();
  return role;
}

async function note(
  db: Db,
  actor: Actor,
  userId: string,
  { role, ...about }: PersonRole,
  days: { from: string | null; until: string | null } | null,
): Promise<void> {
  const scope = await scopeOfRoles(db, actor, [{ role, ...about }]);
  const subject = { type: "person", id: userId, label: userId, scope } as const;
  const what = {
    userId,
    role,
    municipality: about.municipality?.code ?? null,
    vendor: about.vendor?.key ?? null,
  };
  const by = { actor, role: assertMay(actor, "people:manage", scope) };
  if (days) {
    await appendAudit(db, by, peopleEvents, {
      type: "person.roleChanged",
      subject,
      data: { ...what, ...days },
    });
    return;
  }
  await appendAudit(db, by, peopleEvents, { type: "person.roleEnded", subject, data: what });
}

/** Ends a role now. One's own may be given up, too; the office's last administrator's may not. */
export async function endRole({
  db,
  actor,
  params,
  version,
}: Call<Params>): Promise<{ id: string; ended: true; version: number }> {
  const { id, roleId } = params;
  const role = await findRole(db, params);
  const before = await getPerson(db, id);
  const [row] = await db.$queryRaw<{ code: string | null }[]>`
    SELECT role_end(${id}::uuid, ${roleId}::uuid, ${version}::int) AS code`;
  await assertDone(row?.code, () => getPerson(db, id));
  await note(db, actor, id, role, null);
  return { id: roleId, ended: true, version: before.version + 1 };
}

/** Sets a role's last day, or takes it away. */
export async function changeRole({
  db,
  actor,
  params,
  body: { until },
  version,
}: Call<Params, undefined, { until: string | null }>): Promise<GivenRole> {
  const { id, roleId } = params;
  const role = await findRole(db, params);
  const [row] = await db.$queryRaw<{ code: string | null }[]>`
    SELECT role_until(${id}::uuid, ${roleId}::uuid, ${version}::int, ${until}::date) AS code`;
  await assertDone(row?.code, () => getPerson(db, id));
  await note(db, actor, id, role, { from: role.from, until });
  const now = await getPerson(db, id);
  return { ...now.roles.find((one) => one.id === roleId)!, version: now.version };
}
