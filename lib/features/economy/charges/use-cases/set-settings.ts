import "server-only";
import { assertMay } from "@/lib/domain/actor";
import { appendAudit } from "@/lib/platform/audit";
import type { Call } from "@/lib/platform/http/route";
import { chargeEvents } from "../events";
import { getSettings } from "../queries";
import { replaceSettings, settingsSubject } from "../repository";
import type { Settings, SettingsBody } from "../schema";

/** What charges hold from now on. Those that are made keep theirs. */
export async function setSettings({
  db,
  actor,
  body,
  version,
}: Call<undefined, undefined, SettingsBody>): Promise<Settings> {
  const role = assertMay(actor, "charge:manage", { kind: "office" });
  await replaceSettings(db, actor, body, version, () => getSettings(db, actor));
  await appendAudit(db, { actor, role }, chargeEvents, {
    type: "charge.settingsSaid",
    subject: settingsSubject(actor),
    data: { vatRate: body.vatRate },
  });
  return getSettings(db, actor);
}
