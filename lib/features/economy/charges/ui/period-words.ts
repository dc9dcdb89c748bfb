import type { ChargePeriod } from "../domain";

interface Told {
  year: number;
  period: ChargePeriod;
  part: number | null;
}

type Say = (key: `periods.${ChargePeriod}`, values: { year: string; part: number }) => string;

/** "Kvartal 1 2027": the part of the year in words. */
export const periodWords = ({ year, period, part }: Told, t: Say): string =>
  t(`periods.${period}`, { year: String(year), part: part ?? 1 });
