/** As the database gives them, but not one by one (next_number). */
export function nextNumber(numbers: Map<number, number>, kind: "L" | "S", at: Date): string {
  const year = at.getUTCFullYear();
  const next = (numbers.get(year) ?? 0) + 1;
  numbers.set(year, next);
  return `${kind}-${year}-${String(next).padStart(3, "0")}`;
}

export const day = (at: Date): string => at.toISOString().slice(0, 10);

export const stamps = (created: Date, updated: Date, by: string) => ({
  created_at: created,
  created_by: by,
  updated_at: updated,
  updated_by: by,
});
