/** The value below which this share of the numbers lies; 0.5 is the median. Between two numbers, in proportion. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)];
  return low + (sorted[Math.ceil(at)] - low) * (at % 1);
}

export const median = (numbers) => quantile(numbers, 0.5);

export const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
