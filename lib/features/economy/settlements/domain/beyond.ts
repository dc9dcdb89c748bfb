interface Borne {
  ceilingOre: number | null;
  borneOre: number | null;
}

/** The rows whose part of a deficit takes them beyond what was agreed at most, and by how much. */
export const beyondCeiling = <Row extends Borne>(
  rows: readonly Row[],
): (Row & { ceilingOre: number; borneOre: number; beyondOre: number })[] =>
  rows.flatMap((row) => {
    const { ceilingOre, borneOre } = row;
    if (ceilingOre === null || borneOre === null || borneOre <= ceilingOre) return [];
    return [{ ...row, ceilingOre, borneOre, beyondOre: borneOre - ceilingOre }];
  });
