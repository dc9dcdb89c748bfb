import type { ReactNode } from "react";
import { partsOfText } from "@/lib/domain/links";

/** Comments in the given order: oldest first. */
export function Thread({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="thread" aria-label={label}>
      {children}
    </ol>
  );
}

type EntryProps = {
  /** The id of the entry, for links and for the focus after saving. */
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

/**
 * Plain text as typed: line breaks are kept, markup is shown as text, and long words are broken. A
 * web address leads there; nothing of it is fetched here.
 */
export function EntryText({ children }: { children: string }) {
  return (
    <p className="thread-text" dir="auto">
      {partsOfText(children).map(({ text, href }, index) =>
        href ? (
          <a key={index} href={href} rel="nofollow noopener noreferrer">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </p>
  );
}
