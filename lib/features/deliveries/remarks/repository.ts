import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import type { LoadedDelivery } from "@/lib/features/deliveries/deliveries/server";
import type { Db } from "@/lib/platform/db";
import type { Known } from "./domain";
import type { RemarkInput } from "./schema";

type Of = Pick<LoadedDelivery, "id" | "municipalityId">;

const dayOf = (iso: string | null) => (iso === null ? null : new Date(`${iso}T00:00:00Z`));

/** A delivery's remarks in their order. */
export const loadRemarks = (db: Db, { id }: Pick<Of, "id">): Promise<Known[]> =>
  db.$queryRaw`
    SELECT id, text, responsible, to_char(due_on, 'YYYY-MM-DD') AS "dueOn", to_char(cleared_on, 'YYYY-MM-DD') AS "clearedOn"
    FROM approval_remark WHERE delivery_id = ${id}::uuid ORDER BY place, id`;

const insert = (db: Db, actor: Actor, of: Of, place: number, { dueOn, clearedOn, ...told }: RemarkInput) =>
  db.approvalRemark.create({
    data: {
      ...told,
      id: newId(),
      officeId: actor.office.id,
      municipalityId: of.municipalityId,
      deliveryId: of.id,
      place,
      dueOn: dayOf(dueOn),
      clearedOn: dayOf(clearedOn),
      createdBy: actor.userId,
      updatedBy: actor.userId,
    },
  });

/** What the decision says is the first that is to be put right. */
export async function addSignedRemark(db: Db, actor: Actor, of: Of, text: string): Promise<void> {
  await insert(db, actor, of, 1, { id: null, text, responsible: null, dueOn: null, clearedOn: null });
}

/** The list as it is said now; ids of other deliveries' remarks are refused before. */
export async function replaceRemarks(db: Db, actor: Actor, of: Of, remarks: RemarkInput[]): Promise<void> {
  const kept = remarks.flatMap(({ id }) => id ?? []);
  await db.approvalRemark.deleteMany({ where: { deliveryId: of.id, id: { notIn: kept } } });
  for (const [index, remark] of remarks.entries()) {
    const { id, dueOn, clearedOn, ...told } = remark;
    const place = index + 1;
    if (id === null) await insert(db, actor, of, place, remark);
    else
      await db.approvalRemark.updateMany({
        where: { id, deliveryId: of.id },
        data: {
          ...told,
          place,
          dueOn: dayOf(dueOn),
          clearedOn: dayOf(clearedOn),
          updatedBy: actor.userId,
        },
      });
  }
}
