"use client";

import { useEffect, useRef, useState, type ReactNode } from "react";
import { useIsInBrowser } from "../form/use-is-in-browser";
import { Button } from "../ui/button";

/** Choosing rows of a table, to do the same with all of them on another page. */
export interface TablePick {
  /** That page: its address gets an `id` for each of them. */
  action: string;
  /** The places of the columns that name a row. */
  named: number[];
  /** The rows that can't be chosen. */
  except: number[];
  words: {
    /** The name of the column. */
    column: string;
    /** With a # for the row's name. */
    choose: string;
    all: string;
    one: string;
    /** With a # for how many. */
    many: string;
    /** With a # for how many at most. */
    most: string;
    clear: string;
    submit: string;
  };
}

/** As many as an address can name: a server takes no longer one. */
const MOST = 100;

/** Chooses all rows of the page, or none. */
export function PickAll({ words }: Pick<TablePick, "words">) {
  if (!useIsInBrowser()) return <span className="sr-only">{words.column}</span>;
  return (
    <label className="pick-box">
      <input type="checkbox" data-all="" />
      <span className="pick-all">{words.all}</span>
    </label>
  );
}

/**
 * The table as a form that leads on with what is chosen. The boxes keep their own state, so that a
 * tick draws no row anew.
 */
export function PickForm({ action, words, children }: TablePick & { children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  const [count, setCount] = useState(0);
  useEffect(() => {
    const { current } = form;
    const onChange = ({ target }: Event) => {
      if (!(current && target instanceof HTMLInputElement)) return;
      setCount(choose(current, "all" in target.dataset ? target.checked : undefined));
    };
    // The rows are written as text, so that React hears of none of their changes.
    current?.addEventListener("change", onChange);
    return () => current?.removeEventListener("change", onChange);
  }, []);
  return (
    <form ref={form} action={action} autoComplete="off">
      {children}
      <div className={count > 0 ? "pick-bar" : undefined}>
        <p aria-live="polite">
          {count > 0 && (count === 1 ? words.one : words.many.replace("#", String(count)))}
        </p>
        {count > 0 && (
          <>
            {count > MOST ? (
              words.most.replace("#", String(MOST))
            ) : (
              <Button type="submit">{words.submit}</Button>
            )}
            <Button variant="quiet" onClick={() => setCount(form.current ? choose(form.current, false) : 0)}>
              {words.clear}
            </Button>
          </>
        )}
      </div>
    </form>
  );
}

/** Sets all boxes, where it is said how, and the one above them. Returns how many are chosen. */
function choose(form: HTMLFormElement, set?: boolean): number {
  const boxes = (of: string) => [...form.querySelectorAll<HTMLInputElement>(of)];
  const rows = boxes("input[name=id]");
  if (set !== undefined) for (const row of rows) row.checked = set;
  const chosen = rows.filter(({ checked }) => checked).length;
  for (const all of boxes("input[data-all]")) {
    all.checked = chosen > 0 && chosen === rows.length;
    all.indeterminate = chosen > 0 && chosen < rows.length;
  }
  return chosen;
}
