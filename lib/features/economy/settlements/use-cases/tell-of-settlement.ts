import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { notify, notifyEach } from "@/lib/features/records/notifications/server";
import type { Db } from "@/lib/platform/db";
import { listPlaces, settlementSubject, type LoadedSettlement } from "../repository";

/** Tells the council of what waits for its decision. */
export const tellCouncil = (db: Db, actor: Actor, one: LoadedSettlement): Promise<void> =>
  notify(db, {
    type: "settlement.proposed",
    subject: settlementSubject(actor, one),
    to: { roles: ["council"] },
    data: {},
  });

/** Tells who pays, and each municipality's archivist, what is decided. */
export async function tellOfDecision(db: Db, actor: Actor, one: LoadedSettlement): Promise<void> {
  const news = { type: "settlement.adopted" as const, subject: settlementSubject(actor, one), data: {} };
  await notify(db, { ...news, to: { roles: ["coordinator", "economist"] } });
  const municipalities = await listPlaces(db, one);
  await notifyEach(db, { ...news, to: { roles: ["archivist"], municipalities } });
}
