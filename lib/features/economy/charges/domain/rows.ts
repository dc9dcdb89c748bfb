import { AppError } from "@/lib/domain/errors";
import { oreFromDatabase } from "@/lib/domain/money";
import { partOfYear, type ChargePart } from "./period";
import { vatOf } from "./vat";

/** A member with what it bears in the year. */
export interface Charging {
  id: string;
  code: string;
  name: string;
  since: string | null;
  until: string | null;
  ore: number;
}

/** What one is charged: amounts in öre, `netOre` without VAT. */
export interface Charged {
  id: string;
  isInternal: boolean;
  yearOre: number;
  netOre: number;
  vatRate: string;
  vatOre: number;
}

interface Terms {
  part: ChargePart;
  vatRate: string;
  /** Whose own share is posted within it, without VAT; null where none of them is the host. */
  hostId: string | null;
}

/** Sums of what is charged, with VAT on them, stay exact. */
const MOST_ORE = 100_000_000_000_000n;

/**
 * What each is charged for a part of a year; who bears nothing in it is left out. Throws
 * charge.notPositive where somebody would be charged less than nothing, or nobody anything, and
 * key.tooLarge for a year that can't be counted exactly.
 */
export function rowsOf(members: Charging[], { part, vatRate, hostId }: Terms): Charged[] {
  if (members.some(({ ore }) => ore < 0)) throw notPositive();
  if (members.reduce((all, { ore }) => all + BigInt(ore), 0n) > MOST_ORE) throw new AppError("key.tooLarge");
  const rows = members.flatMap((member) => {
    const netOre = oreFromDatabase(partOfYear(member.ore, member, part));
    const isInternal = member.id === hostId;
    const rate = isInternal ? "0" : vatRate;
    const vatOre = vatOf(netOre, rate);
    return netOre === 0
      ? []
      : [{ id: member.id, isInternal, yearOre: member.ore, netOre, vatRate: rate, vatOre }];
  });
  if (rows.length === 0) throw notPositive();
  return rows;
}

const notPositive = () => new AppError("charge.notPositive");

const sum = (amounts: number[]): number =>
  oreFromDatabase(amounts.reduce((total, ore) => total + BigInt(ore), 0n));

/** What rows come to together, in öre: without VAT, VAT, and both. */
export function totalOf(rows: Pick<Charged, "netOre" | "vatOre">[]) {
  const netOre = sum(rows.map((row) => row.netOre));
  const vatOre = sum(rows.map((row) => row.vatOre));
  return { netOre, vatOre, grossOre: sum([netOre, vatOre]) };
}
