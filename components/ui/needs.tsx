import type { ReactNode } from "react";
import { Note } from "./lists";
import { MarkIcon } from "./icons";

export interface Need {
  key: string;
  isMet: boolean;
  text: ReactNode;
  /** The proof, or what mends it: at the right. */
  end?: ReactNode;
  note?: ReactNode;
}

interface NeedsProps {
  items: Need[];
  /** The words of the two shapes, for who doesn't see them. */
  met: string;
  unmet: string;
}

/** What is asked for, each with its proof or with what mends it. */
export function Needs({ items, met, unmet }: NeedsProps) {
  return (
    <ul className="needs">
      {items.map(({ key, isMet, text, end, note }) => (
        <li key={key} className={isMet ? "need-met" : undefined}>
          <MarkIcon shape={isMet ? "ok" : "open"} />
          <div>
            <span className="sr-only">{isMet ? met : unmet}: </span>
            {text}
            {note && <Note>{note}</Note>}
          </div>
          {end && <div className="need-end">{end}</div>}
        </li>
      ))}
    </ul>
  );
}
