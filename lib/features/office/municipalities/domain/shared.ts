import type { Member } from "../schema";

/** Custody with its ground, where every row has the same; null where it differs or there is no row. */
export function sharedCustody(rows: readonly Member[]): Pick<Member, "custody" | "custodyAssumption"> | null {
  const [first, ...others] = rows;
  const isSame = (row: Member) =>
    row.custody === first?.custody && row.custodyAssumption === first.custodyAssumption;
  return first && others.every(isSame) ? first : null;
}

/** The year of every population that is told; null where they differ or none is told. */
export function onlyYear(rows: readonly Member[]): string | null {
  const years = new Set(rows.flatMap(({ population }) => population?.year ?? []));
  const [year] = years;
  return years.size === 1 ? String(year) : null;
}
