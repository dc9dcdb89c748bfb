import { useId, type ReactNode } from "react";
import { cx } from "../cx";
import { Anchor } from "../ui/anchor";
import { Unbroken } from "../ui/unbroken";

type SheetProps = {
  title?: ReactNode;
  /** To the right of the title: a count, a unit, a legend. */
  aside?: ReactNode;
  /** For links to this place on the page. */
  id?: string;
  /** Children go edge to edge: tables, figures. */
  flush?: boolean;
  children: ReactNode;
};

/** White paper on the desk. A sheet never lies inside another. */
export function Sheet({ title, aside, id, flush, children }: SheetProps) {
  const titleId = useId();
  return (
    <section
      className={cx("sheet", flush && "sheet-flush")}
      id={id}
      aria-labelledby={title ? titleId : undefined}
    >
      {title && (
        <header className="sheet-head">
          <h2 id={titleId}>{title}</h2>
          {aside && <div className="sheet-aside">{aside}</div>}
        </header>
      )}
      {flush ? children : <div className="sheet-body">{children}</div>}
    </section>
  );
}

type Figure = {
  label: ReactNode;
  value: ReactNode;
  /** Where the rows behind the number are. */
  href?: string;
  note?: ReactNode;
};

/** A row of big numbers: what it counts, the number, and what to make of it. */
export function Figures({ items }: { items: Figure[] }) {
  return (
    <dl className="figures">
      {items.map((item, index) => (
        <div className="figure" key={index}>
          <dt>{item.label}</dt>
          <dd className="figure-value">
            {item.href ? <Anchor href={item.href}>{item.value}</Anchor> : item.value}
          </dd>
          {item.note && (
            <dd className="figure-note">
              <Unbroken>{item.note}</Unbroken>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

/** Nothing here yet: says so, what to do about it, and offers the way. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty">
      <div className="empty-title">{title}</div>
      {children && <p>{children}</p>}
      {action && <div className="empty-action">{action}</div>}
    </div>
  );
}

/** A link onward at the foot of a sheet. */
export function SheetLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="sheet-link">
      <Anchor href={href}>{children}</Anchor>
    </p>
  );
}
