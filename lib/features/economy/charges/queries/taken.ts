import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { overlaps, periodText, type ChargePart } from "../domain";

/** Throws charge.exists where some of the months are charged already. One statement. */
export async function assertFree(db: Db, { office }: Actor, asked: ChargePart): Promise<void> {
  const charged = await db.charge.findMany({
    where: { officeId: office.id, year: asked.year },
    select: { year: true, period: true, part: true },
  });
  const other = charged.find((one) => overlaps(one, asked));
  if (other) throw new AppError("charge.exists", { params: { period: periodText(other) } });
}
