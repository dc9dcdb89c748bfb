"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, type Dispatch } from "react";
import { Button } from "@/components/ui/button";
import { amountUnits, writtenAmount } from "../../domain";
import type { GridShape } from "./columns";
import { firstAmount } from "./read";
import type { Action, State } from "./state";

interface AskUnitProps {
  state: State;
  shape: GridShape;
  dispatch: Dispatch<Action>;
}

/** In what the copied amounts are written: asked, with the first of them in both. */
export function AskUnit({ state: { pending, at }, shape, dispatch }: AskUnitProps) {
  const t = useTranslations("budgets.grid.ask");
  const forms = useTranslations("forms");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pending) box.current?.querySelector("button")?.focus();
  }, [pending]);
  const first = pending && firstAmount(shape, at.column, pending);
  if (!pending || !first) return null;
  const question = t("question", { rows: pending.length });
  return (
    <div ref={box} className="wg-ask" role="group" aria-label={question}>
      <p>{question}</p>
      <div className="form-actions">
        {amountUnits.map((unit) => (
          <Button key={unit} onClick={() => dispatch({ type: "pasteIn", unit })}>
            {t(unit, { text: first.text.trim(), amount: writtenAmount(first[unit], "kr") })}
          </Button>
        ))}
        <Button variant="quiet" onClick={() => dispatch({ type: "cancelPaste" })}>
          {forms("cancel")}
        </Button>
      </div>
    </div>
  );
}
