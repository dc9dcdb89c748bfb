"use client";

import { useEffect, useEffectEvent, useState, type Dispatch } from "react";
import { dropOthersDrafts, keepDraft, readDraft } from "@/components/form/draft-store";
import { amountUnits } from "../../domain";
import { columnKeys } from "./columns";
import type { Row } from "./rows";
import type { Action, State } from "./state";

type Kept = Pick<State, "rows" | "unit"> & { version: number };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

function rowIn(value: unknown, at: number): Row | null {
  if (!isRecord(value) || !isRecord(value["cells"])) return null;
  const { cells, id } = value as { cells: Record<string, unknown>; id: unknown };
  if (columnKeys.some((column) => typeof cells[column] !== "string")) return null;
  const own = typeof id === "string" ? id : null;
  return { key: own ?? `kept-${at}`, id: own, cells: cells as Row["cells"] };
}

/** What was written and not saved last time; null for nothing that fits. */
function keptIn(stored: string | null): Kept | null {
  try {
    const kept: unknown = JSON.parse(stored ?? "null");
    if (!isRecord(kept) || !Array.isArray(kept["rows"]) || typeof kept["version"] !== "number") return null;
    const rows = kept["rows"].flatMap((row, at) => rowIn(row, at) ?? []);
    const unit = amountUnits.find((one) => one === kept["unit"]);
    return rows.length === 0 || !unit ? null : { rows, unit, version: kept["version"] };
  } catch {
    return null;
  }
}

/**
 * Keeps what is written until it is saved, and brings it back when the page is opened again: by
 * itself where nobody has saved since, else it is offered.
 */
export function useKept(key: string, version: number, state: State, dispatch: Dispatch<Action>) {
  const [kept, setKept] = useState<Kept | null>(() =>
    typeof window === "undefined" ? null : keptIn(readDraft(key)),
  );
  const [found, setFound] = useState<"back" | "offered" | null>(null);
  const takeBack = () => {
    if (kept) dispatch({ type: "restore", written: { rows: kept.rows, unit: kept.unit } });
    setKept(null);
    setFound("back");
  };
  const open = useEffectEvent(() => {
    if (!kept) return;
    if (kept.version === version) takeBack();
    else setFound("offered");
  });
  useEffect(() => {
    dropOthersDrafts(key);
    const timer = setTimeout(() => open());
    return () => clearTimeout(timer);
  }, [key]);

  const isChanged = state.undo.length > 0;
  const { rows, unit } = state;
  useEffect(() => {
    if (isChanged) keepDraft(key, { rows, unit, version });
  }, [isChanged, key, rows, unit, version]);

  return {
    found,
    takeBack,
    drop() {
      keepDraft(key, null);
      setKept(null);
      setFound(null);
    },
  };
}
