import type { ReactNode } from "react";
import { ChevronIcon } from "../ui/icons";

type TableFoldProps = {
  title: string;
  /** Beside the title: how many of the rows are done. */
  count: string;
  /** Nothing remains to be done in it: it is folded until somebody opens it. */
  isDone: boolean;
  children: ReactNode;
};

/** A part of a sheet's table under its heading, which folds it. */
export function TableFold({ title, count, isDone, children }: TableFoldProps) {
  return (
    <details className="dt-fold" open={!isDone}>
      <summary>
        <ChevronIcon />
        <b>{title}</b>
        <span>{count}</span>
      </summary>
      {children}
    </details>
  );
}
