import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import { paths } from "@/lib/domain/paths";
import { rolesWith, type Role } from "@/lib/domain/permissions";
import { writeTo } from "@/lib/features/office/people/server";
import { notify } from "@/lib/features/records/notifications/server";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { installationEvents } from "../events";
import { listKeepers } from "../queries";
import { findMunicipalities } from "../repository/systems";
import type { ReminderAnswer, ReminderBody } from "../schema";

/** Who knows what a municipality has, and is told when its facts are asked for. */
const keeperRoles: Role[] = rolesWith("installation:edit").filter(
  (role) => role === "archivist" || role === "systemManager",
);

/**
 * Asks the system managers and archivists of these municipalities to look over their systems: in
 * the app, and by a letter where mail is set up. The letter says nothing of what is asked.
 */
export async function remindOfInventory({
  db,
  actor,
  body,
}: Call<undefined, undefined, ReminderBody>): Promise<ReminderAnswer> {
  const role = assertMay(actor, "system:manage", { kind: "office" });
  const codes = [...new Set(body.municipalities)].sort();
  const found = await findMunicipalities(db, actor, codes, "installation:edit");
  const errors = body.municipalities.flatMap((code, place) => {
    const one = found.find((each) => each.code === code);
    const wrong = !one
      ? ("installation.unknownMunicipality" as const)
      : one.hasLeft && ("municipality.hasLeft" as const);
    return wrong ? [{ path: `municipalities.${place}`, code: wrong }] : [];
  });
  if (errors[0]) throw new AppError(errors[0].code, { errors });
  const told: ReminderAnswer["municipalities"] = [];
  for (const { id, code, name } of found.toSorted((one, other) => one.code.localeCompare(other.code))) {
    const scope = { kind: "municipality", municipalityId: id, code, vendorId: null } as const;
    const subject = { type: "municipality", id, label: name, scope } as const;
    const users = (await listKeepers(db, id, keeperRoles)).filter((user) => user !== actor.userId);
    await notify(db, {
      type: "inventory.reminded",
      subject,
      to: { users },
      data: { message: body.message },
    });
    const values = { inviter: actor.name, office: actor.office.name, municipality: name };
    const path = paths.installations(actor.office.key, { municipality: code, complete: "no" });
    await writeTo(db, { users, kind: "reminders", what: { kind: "inventoryReminder", path, values } });
    await appendAudit(db, { actor, role }, installationEvents, {
      type: "inventory.reminded",
      subject,
      data: { people: users.length },
    });
    told.push({ code, name, people: users.length });
  }
  return { municipalities: told };
}
