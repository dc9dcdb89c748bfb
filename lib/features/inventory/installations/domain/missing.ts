import { isOver } from "@/lib/domain/system";
import type { Facts } from "../schema/facts";
import { factKeys, facts, type FactKey } from "./facts";

/** The facts that are counted: what planning, saving and the agreement need. */
export const countedFacts: readonly FactKey[] = factKeys.filter((key) => facts[key].isCounted);

/**
 * The counted facts that nothing is said of, in the order of the form. "Unknown" is an honest
 * answer and still missing; of an installation that is over nothing is.
 */
export const missingIn = (one: Facts): FactKey[] =>
  isOver(one.status) ? [] : countedFacts.filter((key) => one[key] === null || one[key] === "unknown");
