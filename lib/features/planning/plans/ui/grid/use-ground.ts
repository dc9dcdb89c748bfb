"use client";

import { useMemo } from "react";
import { useChips, type Chip } from "../parts/chip-face";
import { columnOf, NO_QUARTER, type DraftFacts, type Item } from "./facts";
import { signsOf } from "./signs";
import { rowOf, type By } from "./state";
import type { Ground } from "./walk";

interface GridRow {
  key: string;
  name: string;
}

interface Given {
  items: readonly Item[];
  by: By;
  /** All municipalities of the plan, in order. */
  municipalities: readonly { code: string; name: string }[];
  quarters: readonly string[];
  /** What the name of a row must have in it. */
  search: string;
  locale: string;
  /** The warnings of each item, in words. */
  warned: ReadonlyMap<string, readonly string[]>;
  facts: Pick<DraftFacts, "installations">;
}

export interface GridGround extends Ground {
  shown: GridRow[];
  /** How many rows there are, found or not. */
  all: number;
  cells: ReadonlyMap<string, readonly Chip[]>;
}

export const cellKey = (row: string, column: string): string => `${row} ${column}`;

/** Rows, columns and chips of the grid. */
export function useGround({
  items,
  by,
  municipalities,
  quarters,
  search,
  locale,
  warned,
  facts: { installations },
}: Given): GridGround {
  const chipOf = useChips();
  const all = useMemo(() => {
    const rows =
      by === "municipalities"
        ? municipalities.map(({ code, name }) => ({ key: code, name }))
        : [
            ...new Map(
              items.map(({ system }) => [system.key, { key: system.key, name: system.name }]),
            ).values(),
          ];
    return by === "municipalities" ? rows : rows.toSorted((a, b) => a.name.localeCompare(b.name, locale));
  }, [by, items, municipalities, locale]);
  const shown = useMemo(() => {
    const wanted = search.trim().toLocaleLowerCase(locale);
    return wanted === "" ? all : all.filter(({ name }) => name.toLocaleLowerCase(locale).includes(wanted));
  }, [all, search, locale]);
  const hasNone = items.some(({ plannedFor }) => plannedFor === null);
  const columns = useMemo(() => [...(hasNone ? [NO_QUARTER] : []), ...quarters], [hasNone, quarters]);
  const cells = useMemo(() => {
    const nameOf = (item: Item) => (by === "municipalities" ? item.system.name : item.municipality.name);
    const signs = signsOf(items.map(nameOf));
    const found = new Map<string, Chip[]>();
    for (const item of items) {
      const key = cellKey(rowOf(item, by), columnOf(item));
      const chip = chipOf(item, {
        name: nameOf(item),
        signs,
        warned: warned.get(item.id) ?? [],
        carried: item.installation === null ? [] : installations[item.installation]?.carried,
      });
      found.set(key, [...(found.get(key) ?? []), chip]);
    }
    return found;
    // The words of a label depend on the language alone, which does not change while the page is
    // open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [items, by, warned]);
  return {
    shown,
    all: all.length,
    rows: shown.map(({ key }) => key),
    columns,
    cells,
    count: (row, column) => cells.get(cellKey(row, column))?.length ?? 0,
  };
}
