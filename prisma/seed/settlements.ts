import { newId } from "@/lib/domain/ids";
import { settle, type Ground, type Weighed } from "@/lib/features/economy/settlements";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Owner } from "./database";

/** The key that a settlement is divided by, with its shares of one. */
export interface SettlementKey {
  id: string;
  name: string;
  startsOn: string;
  endsOn: string;
  shares: Weighed[];
}

interface SettlementSeed
  extends
    Pick<Ground, "paidInOre" | "outcomeOre" | "preliminary" | "ceilings">,
    Pick<
      Prisma.SettlementCreateManyInput,
      | "year"
      | "kind"
      | "status"
      | "decisionReference"
      | "decisionParagraph"
      | "decisionOn"
      | "decisionBody"
      | "proposedAt"
      | "adoptedAt"
      | "paidOn"
      | "paidOnPrecision"
      | "source"
      | "assumption"
    > {
  key: SettlementKey;
  rowAssumption?: string;
}

/** A year's settlement, divided as the product divides; returns what each municipality got. */
export async function loadSettlement(
  db: Owner,
  officeId: string,
  { key, paidInOre, outcomeOre, preliminary, ceilings, rowAssumption, ...told }: SettlementSeed,
): Promise<Record<string, number>> {
  const ground = { paidInOre, paidIn: null, outcomeOre, weights: key.shares, preliminary, ceilings };
  const { rows, surplusOre, preliminaryOre, odd } = settle(ground);
  const big = (ore: number | null) => (ore === null ? null : BigInt(ore));
  const id = newId();
  await db.settlement.create({
    data: {
      ...told,
      ...{ id, officeId, currency: "SEK", agreementId: key.id, paidInOre: BigInt(paidInOre) },
      ...{ budgetOre: BigInt(paidInOre), outcomeOre: BigInt(outcomeOre), surplusOre: BigInt(surplusOre) },
      preliminaryOre: big(preliminaryOre),
      basis: {
        ...{ by: "share", year: null, sum: sumOf(key.shares), name: key.name, from: key.startsOn },
        ...{ until: key.endsOn, paidInFrom: "budget", odd },
      },
    },
  });
  await db.settlementRow.createMany({
    data: rows.map((row) => ({
      ...{ settlementId: id, officeId, country: "SE" as const, municipalityCode: row.code },
      ...{ weight: row.weight, share: row.share, amountOre: BigInt(row.amountOre) },
      ...{ preliminaryOre: big(row.preliminaryOre), ceilingOre: big(row.ceilingOre) },
      ...{
        borneOre: big(row.borneOre),
        disposition: row.amountOre < 0 ? ("offset" as const) : ("refund" as const),
      },
      assumption: rowAssumption ?? null,
    })),
  });
  return Object.fromEntries(rows.map(({ code, amountOre }) => [code, amountOre]));
}

/** Of shares with two decimals: "0.99". */
const sumOf = (shares: Weighed[]): string =>
  (shares.reduce((sum, { weight }) => sum + Math.round(Number(weight) * 100), 0) / 100).toFixed(2);
