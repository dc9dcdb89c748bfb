"use client";

import { useMemo } from "react";
import { useChipLabel, type Chip } from "../parts/chip-face";
import { formatDays } from "../parts/words";
import { columnOf, NO_QUARTER, type Item } from "./facts";
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
}

export interface GridGround extends Ground {
  shown: GridRow[];
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
}: Given): GridGround {
  const label = useChipLabel();
  const shown = useMemo(() => {
    const all =
      by === "municipalities"
        ? municipalities.map(({ code, name }) => ({ key: code, name }))
        : [
            ...new Map(
              items.map(({ system }) => [system.key, { key: system.key, name: system.name }]),
            ).values(),
          ];
    const sorted =
      by === "municipalities" ? all : all.toSorted((a, b) => a.name.localeCompare(b.name, locale));
    const wanted = search.trim().toLocaleLowerCase(locale);
    return wanted === ""
      ? sorted
      : sorted.filter(({ name }) => name.toLocaleLowerCase(locale).includes(wanted));
  }, [by, items, municipalities, search, locale]);
  const hasNone = items.some(({ plannedFor }) => plannedFor === null);
  const columns = useMemo(() => [...(hasNone ? [NO_QUARTER] : []), ...quarters], [hasNone, quarters]);
  const cells = useMemo(() => {
    const nameOf = (item: Item) => (by === "municipalities" ? item.system.name : item.municipality.name);
    const signs = signsOf(items.map(nameOf));
    const found = new Map<string, Chip[]>();
    for (const item of items) {
      const key = cellKey(rowOf(item, by), columnOf(item));
      const texts = warned.get(item.id) ?? [];
      const chip: Chip = {
        item,
        sign: signs.get(nameOf(item)) ?? nameOf(item),
        full: nameOf(item),
        days: item.effortDays === null ? null : formatDays(item.effortDays, locale),
        label: label(item, texts),
        isWarned: texts.length > 0,
      };
      found.set(key, [...(found.get(key) ?? []), chip]);
    }
    return found;
    // The words of a label depend on the language alone, which does not change while the page is
    // open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [items, by, warned]);
  return {
    shown,
    rows: shown.map(({ key }) => key),
    columns,
    cells,
    count: (row, column) => cells.get(cellKey(row, column))?.length ?? 0,
  };
}
