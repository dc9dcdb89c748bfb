import { difference } from "@/lib/domain/money";

interface Amounts {
  budgetOre: number;
  outcomeOre: number;
}

/** The sum of the lines, in öre, with the difference as budget minus outcome. */
export function totalOf(lines: Amounts[]): Amounts & { differenceOre: number } {
  const budgetOre = lines.reduce((sum, line) => sum + line.budgetOre, 0);
  const outcomeOre = lines.reduce((sum, line) => sum + line.outcomeOre, 0);
  return { budgetOre, outcomeOre, differenceOre: difference(budgetOre, outcomeOre) };
}
