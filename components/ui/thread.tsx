import type { ReactNode } from "react";

/** What people have said, one after the other, oldest first as given. */
export function Thread({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="thread" aria-label={label}>
      {children}
    </ol>
  );
}

type EntryProps = {
  /** For links to this entry, and for the focus once it is saved. */
  id: string;
  by: ReactNode;
  /** Beside the name: role and time. */
  about: ReactNode;
  children: ReactNode;
};

export function Entry({ id, by, about, children }: EntryProps) {
  return (
    <li id={id} tabIndex={-1}>
      <div className="thread-head">
        <b>{by}</b> <span>{about}</span>
      </div>
      {children}
    </li>
  );
}

/** Plain text as it was typed: line breaks kept, markup shown, the longest word broken. */
export function Said({ children }: { children: string }) {
  return (
    <p className="thread-said" dir="auto">
      {children}
    </p>
  );
}
