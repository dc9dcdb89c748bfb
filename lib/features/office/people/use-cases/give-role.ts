import "server-only";
import { assertMay, type Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import { paths } from "@/lib/domain/paths";
import { appendAudit } from "@/lib/platform/audit";
import type { Db } from "@/lib/platform/db";
import type { Call } from "@/lib/platform/http/route";
import { roleErrors } from "../domain";
import { peopleEvents } from "../events";
import { getPerson } from "../queries";
import { assertDone, placeRoles, scopeOfPlace, writeTo, type PlacedRole } from "../repository";
import type { GivenRole, GiveRoleBody } from "../schema";

/** Gives a person of the office a role, and tells them. */
export async function giveRole({
  db,
  actor,
  params,
  body,
}: Call<{ id: string }, undefined, GiveRoleBody>): Promise<GivenRole> {
  await getPerson(db, params.id);
  const errors = roleErrors(body);
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
  const [placed] = await placeRoles(db, [body], () => "");
  const id = newId();
  await assertDone(await addRole(db, params.id, { ...placed!, id }));
  await noteRole(db, actor, "person.roleGiven", { userId: params.id, placed: placed! });
  const { roles, version, status } = await getPerson(db, params.id);
  if (status === "active") await tellGiven(db, actor, params.id);
  return { ...roles.find((role) => role.id === id)!, version };
}

/** What the database says to the role; null when it is given. */
export async function addRole(
  db: Db,
  person: string,
  { id, role, scope, municipality, vendor, from, until }: PlacedRole & { id: string },
): Promise<string | null> {
  const [row] = await db.$queryRaw<{ code: string | null }[]>`
    SELECT role_give(${person}::uuid, ${id}::uuid, ${role}::"Role", ${scope}::"GrantScope",
      ${municipality?.id ?? null}::uuid, ${vendor?.id ?? null}::uuid, ${from}::date, ${until}::date) AS code`;
  return row?.code ?? null;
}

/** An event of a role in the chain of its municipality, or the office's. */
export async function noteRole(
  db: Db,
  actor: Actor,
  type: "person.invited" | "person.roleGiven",
  { userId, placed }: { userId: string; placed: PlacedRole },
): Promise<void> {
  const { role, municipality, vendor, from, until } = placed;
  const scope = scopeOfPlace(placed);
  await appendAudit(db, { actor, role: assertMay(actor, "people:manage", scope) }, peopleEvents, {
    type,
    subject: { type: "person", id: userId, label: userId, scope },
    data: {
      userId,
      role,
      municipality: municipality?.code ?? null,
      vendor: vendor?.key ?? null,
      from,
      until,
    },
  });
}

export const tellGiven = (db: Db, actor: Actor, userId: string): Promise<void> =>
  writeTo(db, {
    users: [userId],
    kind: "roles",
    what: {
      kind: "roleGiven",
      path: paths.overview(actor.office.key),
      values: { inviter: actor.name, office: actor.office.name },
    },
  });
