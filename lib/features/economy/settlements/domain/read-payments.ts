import { readAmount } from "@/lib/features/economy/budgets";

/**
 * What each municipality paid in, typed or pasted: its code and kronor, a municipality a line.
 * Returns the number of the first line that can't be read, or that names one again, from 1.
 */
export function readPayments(typed: string): { paid: Record<string, number> } | { wrong: number } {
  const paid: Record<string, number> = {};
  for (const [place, line] of typed.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const [, code = "", amount = ""] = /^\s*(\d{4})[\s;:]+(.+?)\s*$/u.exec(line) ?? [];
    const read = readAmount(amount, "kr");
    if (code === "" || code in paid || !read || !("ore" in read) || read.ore < 0) return { wrong: place + 1 };
    paid[code] = read.ore;
  }
  return { paid };
}
