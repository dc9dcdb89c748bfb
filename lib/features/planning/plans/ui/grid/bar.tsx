"use client";

import { useTranslations } from "next-intl";
import type { Dispatch, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceSwitch } from "@/components/ui/choice-switch";
import { RedoIcon, UndoIcon } from "@/components/ui/icons";
import type { Action, By, State } from "./state";

/** With more rows than this a row is looked up by its name. */
const LONG = 25;

interface BarProps {
  state: State;
  dispatch: Dispatch<Action>;
  said: ReactNode;
  by: By;
  onBy: (by: By) => void;
  rows: number;
  search: string;
  onSearch: (text: string) => void;
  onTables: () => void;
}

/**
 * Above the grid: what can be taken back, what has just been said, and how the grid is looked at.
 */
export function Bar(props: BarProps) {
  const { state, dispatch, said, by, onBy, rows, search, onSearch, onTables } = props;
  const t = useTranslations("planning.bar");
  return (
    <>
      <div className="plan-bar not-printed">
        <Button
          aria-keyshortcuts="Control+Z"
          aria-disabled={state.undo.length === 0 || undefined}
          onClick={() => dispatch({ type: "undo" })}
        >
          <UndoIcon />
          {t("undo")}
        </Button>
        <Button
          aria-keyshortcuts="Control+Shift+Z"
          aria-disabled={state.redo.length === 0 || undefined}
          onClick={() => dispatch({ type: "redo" })}
        >
          <RedoIcon />
          {t("redo")}
        </Button>
        <p className="plan-said" role="status">
          {said}
        </p>
      </div>
      <div className="plan-view not-printed">
        <ChoiceSwitch
          name="rows"
          label={t("rows")}
          value={by}
          options={[
            { value: "municipalities", label: t("municipalities") },
            { value: "systems", label: t("systems") },
          ]}
          onChoose={(value) => onBy(value as By)}
        />
        {rows > LONG && (
          <label className="plan-search">
            {t("search")}
            <input
              className="input"
              type="search"
              value={search}
              onChange={({ target }) => onSearch(target.value)}
            />
          </label>
        )}
        <a
          className="text-sm plan-tables"
          href="#tables"
          onClick={(event) => {
            event.preventDefault();
            onTables();
          }}
        >
          {t("asTable")}
        </a>
      </div>
    </>
  );
}
