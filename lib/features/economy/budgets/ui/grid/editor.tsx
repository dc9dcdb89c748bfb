"use client";

import { useTranslations } from "next-intl";
import { useId, useMemo, useReducer, useRef, type ReactNode } from "react";
import { DraftOffer } from "@/components/form/draft-offer";
import { FormMessage } from "@/components/form/form-message";
import { ProblemMessage } from "@/components/form/problem-message";
import type { Problem } from "@/components/form/use-call";
import { Button } from "@/components/ui/button";
import { ChoiceSwitch } from "@/components/ui/choice-switch";
import { paths } from "@/lib/domain/paths";
import { amountUnits, type AmountUnit, ORDINARY } from "../../domain";
import { AskUnit } from "./ask-unit";
import type { GridShape } from "./columns";
import { Grid } from "./grid";
import { readGrid, type ReadGrid } from "./read";
import { rowOf, type GridLine } from "./rows";
import { begin, reduce, type State } from "./state";
import { useKept } from "./use-kept";

interface EditorProps {
  shape: GridShape;
  lines: GridLine[];
  version: number;
  /** Where what is not saved is kept. */
  draft: string;
  page: string;
  caption: string;
  problem: Problem | null;
  isBusy: boolean;
  /** Sends what is read; true when it is saved. */
  save: (read: ReadGrid) => Promise<boolean>;
  saveLabel: string;
  children?: ReactNode;
}

/** A grid with its unit, what is said of it, and the button that saves it. */
export function Editor(props: EditorProps) {
  const { shape, lines, problem } = props;
  const t = useTranslations("budgets.grid");
  const forms = useTranslations("forms");
  const kinds = { cost: t("kinds.cost"), income: t("kinds.income") };
  const [state, dispatch] = useReducer(reduce(shape), null, () =>
    begin(
      lines.map((line) =>
        rowOf({ ...line, fund: line.fund === ORDINARY ? t("ordinary") : line.fund }, "tkr", kinds),
      ),
      "tkr",
      shape,
    ),
  );
  const kept = useKept(props.draft, props.version, state, dispatch);
  const { rows, unit } = state;
  const words = { kinds, ordinary: t("ordinary") };
  // The words depend on the language alone, which does not change while the page is open.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const read = useMemo(() => readGrid(rows, unit, words), [rows, unit]);
  const [tried, setTried] = useReducer((_: boolean, is: boolean) => is, false);
  const saveButton = useRef<HTMLDivElement>(null);
  const hint = useId();
  const wrong = read.faults.size;
  // What was mended is not told again, and does not take the focus, before the next try to save.
  if (tried && wrong === 0 && read.lines.length > 0) setTried(false);

  const save = async () => {
    setTried(true);
    if (wrong > 0 || read.lines.length === 0) return;
    if (await props.save(read)) kept.drop();
  };
  return (
    <div>
      <div className="wg-bar">
        <ChoiceSwitch
          name="unit"
          label={t("unit")}
          value={unit}
          options={amountUnits.map((value) => ({ value, label: t(`units.${value}`) }))}
          onChoose={(value) => dispatch({ type: "unit", unit: value as AmountUnit })}
        />
        <p id={hint} className="text-muted max-w-[65ch] text-sm">
          {t(shape.isOpen ? "hint" : "forecastHint")}
        </p>
      </div>
      {kept.found && (
        <div className="wg-bar">
          <DraftOffer
            found={kept.found}
            onTakeBack={kept.takeBack}
            onThrowAway={() => {
              if (kept.found === "back") dispatch({ type: "undo" });
              kept.drop();
            }}
          />
        </div>
      )}
      <AskUnit state={state} shape={shape} dispatch={dispatch} />
      <p role="status" className="wg-said">
        <Said state={state} />
      </p>
      <Grid
        state={state}
        dispatch={dispatch}
        shape={shape}
        read={read}
        caption={props.caption}
        describedBy={hint}
        onLeave={() => saveButton.current?.querySelector("button")?.focus()}
      />
      <div className="wg-bar" ref={saveButton}>
        <div className="form-actions">
          <Button variant="primary" aria-disabled={props.isBusy || undefined} onClick={() => void save()}>
            {props.isBusy ? forms("saving") : props.saveLabel}
          </Button>
          {shape.isOpen && (
            <>
              <Button onClick={() => dispatch({ type: "addRow" })}>{t("addRow")}</Button>
              <Button variant="quiet" onClick={() => dispatch({ type: "removeRow" })}>
                {t("removeRow", {
                  row: state.rows[state.at.row]?.cells.group || t("rowNumber", { number: state.at.row + 1 }),
                })}
              </Button>
            </>
          )}
          <Button variant="quiet" onClick={() => dispatch({ type: "undo" })}>
            {t("undo")}
          </Button>
        </div>
        {props.children}
      </div>
      {tried && wrong > 0 && (
        <FormMessage tone="bad" title={t("wrong", { count: wrong })}>
          {t("wrongHint")}
        </FormMessage>
      )}
      {tried && wrong === 0 && read.lines.length === 0 && (
        <FormMessage tone="bad" title={t("noLines")}>
          {t("noLinesHint")}
        </FormMessage>
      )}
      {problem && (
        <ProblemMessage
          problem={problem}
          signIn={{
            href: paths.signIn(props.page),
            label: forms("signInAgain"),
            hint: forms("signInAgainHint"),
          }}
        />
      )}
    </div>
  );
}

function Said({ state: { said } }: { state: State }) {
  const t = useTranslations("budgets.grid.said");
  if (!said) return null;
  return said.what === "pasted" ? t("pasted", { rows: said.rows, left: said.left }) : t(said.what);
}
