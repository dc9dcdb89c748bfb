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
}

/** What can be taken back, and what has just been said: on a narrow screen too. */
export function Bar({ state, dispatch, said }: BarProps) {
  const t = useTranslations("planning.bar");
  return (
    <div className="plan-bar not-printed">
      <Button
        aria-keyshortcuts="Control+Z"
        aria-disabled={state.undo.length === 0 || undefined}
        onClick={() => dispatch({ type: "undo", stays: true })}
      >
        <UndoIcon />
        {t("undo")}
      </Button>
      <Button
        aria-keyshortcuts="Control+Shift+Z"
        aria-disabled={state.redo.length === 0 || undefined}
        onClick={() => dispatch({ type: "redo", stays: true })}
      >
        <RedoIcon />
        {t("redo")}
      </Button>
      <p className="plan-said" role="status">
        {said}
      </p>
    </div>
  );
}

interface ViewProps {
  by: By;
  onBy: (by: By) => void;
  /** How many rows there are, found or not. */
  rows: number;
  search: string;
  onSearch: (text: string) => void;
  onTables: () => void;
}

/** How the grid is looked at: what its rows are, which of them, or as tables. */
export function View({ by, onBy, rows, search, onSearch, onTables }: ViewProps) {
  const t = useTranslations("planning.bar");
  return (
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
      {(rows > LONG || search !== "") && (
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
  );
}
