import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError, type FieldError } from "@/lib/domain/errors";
import type { Db } from "@/lib/platform/db";
import { listHoldable, type Holdable, type LoadedStop } from "../repository";

export const refuse = (errors: FieldError[]): void => {
  if (errors.length > 0) throw new AppError("request.invalid", { errors });
};

/** A day that has not come yet is not noted as if it had. */
export const inFuture = (path: string, day: string | undefined, today: string): FieldError[] =>
  day !== undefined && day > today ? [{ path, code: "stop.inFuture" }] : [];

/** Throws stop.closed: what has ended is not changed afterwards. */
export function assertOpen({ closedOn }: Pick<LoadedStop, "closedOn">): void {
  if (closedOn !== null) throw new AppError("stop.closed");
}

/**
 * The deliveries by these ids. Throws request.invalid for one that is not there, or another's: they
 * are not told apart; and for one that is settled, unless the stop holds it already.
 */
export async function findHoldable(
  db: Db,
  actor: Actor,
  ids: string[],
  held: readonly string[] = [],
): Promise<Holdable[]> {
  const found = new Map((await listHoldable(db, actor, ids)).map((one) => [one.id, one]));
  const refusalOf = (id: string): string | null => {
    const one = found.get(id);
    if (!one) return "stop.unknownDelivery";
    return one.isSettled && !held.includes(id) ? "stop.settledDelivery" : null;
  };
  refuse(
    ids.flatMap((id, index) => {
      const code = refusalOf(id);
      return code ? [{ path: `deliveries.${index}`, code }] : [];
    }),
  );
  return [...found.values()];
}
