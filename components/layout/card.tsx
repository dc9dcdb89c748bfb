import { useId, type ReactNode } from "react";

/** What belongs together at the top of a page: one sheet with ruled fields beside each other. */
export const Card = ({ children }: { children: ReactNode }) => <div className="sheet card">{children}</div>;

interface CardPartProps {
  title: string;
  /** The id of the field, for links to it. */
  id?: string;
  children: ReactNode;
}

/** One field of a card. It has no frame of its own. */
export function CardPart({ title, id, children }: CardPartProps) {
  const titleId = useId();
  return (
    <section className="card-part" id={id} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </section>
  );
}
