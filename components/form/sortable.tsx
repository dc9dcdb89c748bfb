import type { ComponentProps, ReactNode } from "react";

/** Rows that are put in order by who fills in the form. */
export function SortableList({ children }: { children: ReactNode }) {
  return <ol className="sortable">{children}</ol>;
}

type SortableRowProps = Omit<ComponentProps<"li">, "className" | "title"> & {
  number: ReactNode;
  title: ReactNode;
  note?: ReactNode;
  buttons: ReactNode;
  /** What the row unfolds to. */
  children?: ReactNode;
};

/** One row: its number, its name, small print beneath, and its buttons. */
export function SortableRow({ number, title, note, buttons, children, ...row }: SortableRowProps) {
  return (
    <li {...row}>
      <div className="sortable-head">
        <span className="sortable-number">{number}</span>
        <span className="sortable-title">
          {title}
          {note && <span className="note">{note}</span>}
        </span>
        <span className="sortable-buttons">{buttons}</span>
      </div>
      {children && <div className="sortable-body">{children}</div>}
    </li>
  );
}
