import { useId, type ReactNode } from "react";
import { cx } from "../cx";
import { Anchor } from "../ui/anchor";
import { Unbroken } from "../ui/unbroken";

type SheetProps = {
  title?: ReactNode;
  /** Content to the right of the title: a count, a unit, a legend. */
  aside?: ReactNode;
  /** The id of the sheet, for links to it. */
  id?: string;
  /** No padding: for tables and figures. */
  flush?: boolean;
  children: ReactNode;
};

/** A white sheet on the page. A sheet is never inside another. */
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
  /** The link to the rows behind the number. */
  href?: string;
  note?: ReactNode;
};

/** A row of big numbers: label, number and a note. */
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

/** Shown when there is no data yet: a text, what to do about it, and a link. */
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

/** A link to more at the bottom of a sheet. */
export function SheetLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="sheet-link">
      <Anchor href={href}>{children}</Anchor>
    </p>
  );
}
