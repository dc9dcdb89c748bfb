import type { z } from "zod";
import type { Actor } from "@/lib/domain/actor";
import { closingBody } from "@/lib/features/deliveries/closing/schema";
import { getClosing } from "@/lib/features/deliveries/closing/server";
import { closeDelivery } from "@/lib/features/deliveries/closing/use-cases/close-delivery";
import { withActor } from "@/lib/platform/db";
import { perform } from "./actors";
import type { TestDatabase } from "./database";

export type ClosingSaid = z.input<typeof closingBody>;

export const readClosing = (actor: Actor, id: string) => withActor(actor, (tx) => getClosing(tx, actor, id));

/** Says a delivery's closing in the version that is told. */
export const putClosing = (actor: Actor, id: string, body: ClosingSaid, version: number) =>
  perform(closeDelivery, actor, { params: { id }, body: closingBody.parse(body), version });

export const decision = {
  reference: "BUN 2026/12",
  paragraph: "14",
  date: "2026-02-10",
  body: "Barnnämnden",
};
export const decided = { decision, basis: "plan" as const, consultedOn: "2026-02-01" };
export const disposed = {
  ...decided,
  carriedOutOn: "2026-02-20",
  by: "IT-enheten",
  method: "Raderat och överskrivet",
};
export const upToAccess = { receiptSentOn: "2026-02-02", accessClosedOn: "2026-02-03" };
export const upToDisposal = { ...upToAccess, disposal: disposed };
export const all = { ...upToDisposal, readLicenceEndedOn: "2026-02-28", licenceEndedOn: "2026-03-01" };

export const statusOf = async (db: TestDatabase, id: string) =>
  (await db.row<{ status: string }>("owner", "SELECT status FROM delivery WHERE id = $1", [id])).status;

/** The installation that a delivery is of. */
export const installationOf = (db: TestDatabase, id: string) =>
  db.row<{ id: string; status: string }>(
    "owner",
    "SELECT i.id, i.status FROM system_instance i JOIN delivery d ON d.system_instance_id = i.id WHERE d.id = $1",
    [id],
  );
