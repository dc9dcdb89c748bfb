import "server-only";
import { AppError } from "@/lib/domain/errors";
import { newId } from "@/lib/domain/ids";
import type { Call } from "@/lib/platform/http/route";
import { getPerson } from "../queries";
import { assertDone, placeRoles } from "../repository";
import type { PersonItem } from "../schema";
import { deactivate } from "./change-person";
import { addRole, noteRole, tellGiven } from "./give-role";

/**
 * Somebody leaves: their roles go to another person of the office, who keeps those that they have
 * already, and they are taken out. Their mandates end, since a body gives those. All or nothing.
 */
export async function handOver({
  db,
  actor,
  params: { id },
  body: { to },
  version,
}: Call<{ id: string }, undefined, { to: string }>): Promise<PersonItem> {
  const person = await getPerson(db, id);
  if (person.version !== version) throw new AppError("request.stale", { current: person });
  if (to === id)
    throw new AppError("request.invalid", { errors: [{ path: "to", code: "person.handOverToSelf" }] });
  const { status } = await getPerson(db, to);
  const wishes = person.roles.map(({ role, municipality, vendor, from, until }) => ({
    role,
    municipality: municipality?.code ?? null,
    vendor: vendor?.key ?? null,
    from: from !== null && from > actor.office.today ? from : null,
    until,
  }));
  const placed = await placeRoles(db, wishes, () => "");
  let given = 0;
  for (const role of placed) {
    const code = await addRole(db, to, { ...role, id: newId() });
    if (code === "person.roleExists") continue;
    await assertDone(code);
    await noteRole(db, actor, "person.roleGiven", { userId: to, placed: role });
    given += 1;
  }
  if (given > 0 && status === "active") await tellGiven(db, actor, to);
  // Read while the actor may: who hands over their own work sees nobody afterwards.
  const heir = await getPerson(db, to);
  await deactivate(db, actor, person, version);
  return heir;
}
