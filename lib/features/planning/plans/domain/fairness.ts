/** What a municipality gets out of a plan. */
export interface Portion {
  code: string;
  /** Items of the version whose delivery is not approved yet. */
  planned: number;
  /** Approved within the plan's years. */
  delivered: number;
}

export interface Fairness {
  /** Who has neither a planned nor a delivered one. */
  without: string[];
  least: number;
  most: number;
  /** Most less least. */
  spread: number;
}

/** How evenly the deliveries are shared out; all zero when there is nobody. */
export function fairnessOf(portions: readonly Portion[]): Fairness {
  const counts = portions.map(({ planned, delivered }) => planned + delivered);
  const [least, most] = counts.length > 0 ? [Math.min(...counts), Math.max(...counts)] : [0, 0];
  const without = portions.filter((_, at) => counts[at] === 0).map(({ code }) => code);
  return { without, least, most, spread: most - least };
}
