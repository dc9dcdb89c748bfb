import "server-only";
import { notFound } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { getPerson } from "../queries";
import { assertDone, notePerson } from "../repository";
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

/** What an event says of the role. */
const toldOf = (userId: string, { role, municipality, vendor }: PersonRole) => ({
  userId,
  role,
  municipality: municipality?.code ?? null,
  vendor: vendor?.key ?? null,
});

/** Ends a role now. One's own may be given up, too; the office's last administrator's may not. */
export async function endRole({
  db,
  actor,
  params,
  version,
}: Call<Params>): Promise<{ id: string; ended: true; version: number }> {
  const { id, roleId } = params;
  const role = await findRole(db, params);
  const [row] = await db.$queryRaw<{ code: string | null }[]>`
    SELECT role_end(${id}::uuid, ${roleId}::uuid, ${version}::int) AS code`;
  await assertDone(row?.code, () => getPerson(db, id));
  const event = { type: "person.roleEnded", data: toldOf(id, role) } as const;
  await notePerson(db, actor, { id, roles: [role] }, event);
  // The one that was sent is the one that was changed; an invitation's person may be gone by now.
  return { id: roleId, ended: true, version: version + 1 };
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
  const data = { ...toldOf(id, role), from: role.from, until };
  await notePerson(db, actor, { id, roles: [role] }, { type: "person.roleChanged", data });
  const now = await getPerson(db, id);
  return { ...now.roles.find((one) => one.id === roleId)!, version: now.version };
}
