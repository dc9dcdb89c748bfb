import "server-only";
import type { Actor } from "@/lib/domain/actor";
import { AppError, type ErrorCode } from "@/lib/domain/errors";
import { getAgreement, previewAgreement } from "@/lib/features/economy/cost-shares/server";
import type { Db } from "@/lib/platform/db";
import { ceilingsOf, weightsOf, type Weights } from "../domain";

const wrong = (code: ErrorCode, path: string): AppError => new AppError(code, { errors: [{ path, code }] });

interface Key extends Weights {
  id: string;
  name: string;
  from: string;
  until: string | null;
  ceilings: Record<string, number>;
}

/**
 * What a key divides a year by. Throws settlement.unknownKey, settlement.keyNotAdopted and
 * settlement.keyEmpty, and what its rule can't be counted without. `totalOre` is what a rule
 * divides that says no amounts of its own.
 */
export async function readKey(
  db: Db,
  actor: Actor,
  key: string,
  { year, totalOre }: { year: number; totalOre: number },
): Promise<Key> {
  const agreement = await getAgreement(db, actor, key).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "request.notFound")
      throw wrong("settlement.unknownKey", "key");
    throw error;
  });
  if (agreement.status !== "adopted") throw wrong("settlement.keyNotAdopted", "key");
  const weights =
    weightsOf(agreement, year) ??
    // Nothing is printed and nothing agreed: what its rule gives that year.
    weightsOf(await previewAgreement(db, actor, key, { years: [year], totalOre }), year);
  if (!weights) throw wrong("settlement.keyEmpty", "key");
  const { id, name, from, until } = agreement;
  return { ...weights, id, name, from, until, ceilings: ceilingsOf(agreement, year) };
}
