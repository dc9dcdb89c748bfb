"use client";

import { useEffect, useRef, type Dispatch } from "react";
import { meaningWhileWriting } from "./keys";
import type { Action } from "./state";

/** The cell that is written in: the text itself, with the caret at its end. */
export function CellInput({
  text,
  label,
  isAmount,
  dispatch,
}: {
  text: string;
  label: string;
  isAmount: boolean;
  dispatch: Dispatch<Action>;
}) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const own = input.current;
    own?.focus();
    own?.setSelectionRange(own.value.length, own.value.length);
  }, []);
  return (
    <input
      ref={input}
      className="wg-input"
      aria-label={label}
      autoComplete="off"
      inputMode={isAmount ? "decimal" : undefined}
      value={text}
      onChange={(event) => dispatch({ type: "write", text: event.target.value })}
      onBlur={() => dispatch({ type: "commit", step: null })}
      onKeyDown={(event) => {
        event.stopPropagation();
        const meaning = meaningWhileWriting(event);
        if (!meaning) return;
        event.preventDefault();
        dispatch(meaning);
      }}
    />
  );
}
