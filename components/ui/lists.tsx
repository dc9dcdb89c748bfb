import type { ReactNode } from "react";
import { Unbroken } from "./unbroken";

/** A term and its value, the value to the right. */
export function Pairs({ items }: { items: { term: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="pairs">
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

type PlainItem = { key: string; text: ReactNode; note?: ReactNode; end?: ReactNode };

/**
 * A short list with thin lines between the items; `note` is small print beneath, `end` is at the
 * right.
 */
export function PlainList({ items }: { items: PlainItem[] }) {
  return (
    <ul className="plain">
      {items.map((item) => (
        <li key={item.key}>
          <div>
            {item.text}
            {item.note && <Note>{item.note}</Note>}
          </div>
          {item.end && <div className="plain-end">{item.end}</div>}
        </li>
      ))}
    </ul>
  );
}

/** Small print beneath a name, in a cell or a list. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <span className="note">
      <Unbroken>{children}</Unbroken>
    </span>
  );
}
