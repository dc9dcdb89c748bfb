import Form from "next/form";
import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";
import { Button } from "../ui/button";
import { Badge } from "../ui/mark";
import { AutoSubmit } from "./auto-submit";

type FilterOption = { value: string; label: string };

/** A select lists the option for "all" first, with value "". */
type Filter =
  | { kind: "select"; name: string; label: string; value?: string; options: FilterOption[] }
  | { kind: "text"; name: string; label: string; value?: string; placeholder?: string };

type FilterBarProps = {
  /** The page the filters belong to. */
  action: string;
  /** Accessible name of the form; on a phone the fold that holds many filters is called the same. */
  label: string;
  filters: Filter[];
  applyLabel: string;
  /** Shown only when something is filtered. */
  clear?: { href: string; label: string };
  /** What else stays in the address: the order, the view. */
  keep?: Record<string, string>;
  /** To the right: saved views, export. */
  end?: ReactNode;
};

/** From here on a phone folds the filters, so that the list is seen. */
const MANY_FILTERS = 3;

/** Filters as an ordinary GET form: works without script, and the view is a link to share. */
export function FilterBar({ action, label, filters, applyLabel, clear, keep = {}, end }: FilterBarProps) {
  return (
    <div className="filter-bar">
      {/* Not filled in by the browser, coming back: what is chosen is what the address says. */}
      <Form
        action={action}
        prefetch={false}
        role="search"
        aria-label={label}
        className="filter-form"
        autoComplete="off"
      >
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Fold label={label} filters={filters}>
          <div className="filter-fields">
            {filters.map((filter) => (
              <label key={filter.name} className={`filter-field filter-${filter.kind}`}>
                <span>{filter.label}</span>
                <FilterInput filter={filter} />
              </label>
            ))}
            <div className="filter-actions">
              <Button type="submit">{applyLabel}</Button>
              {clear && <Anchor href={clear.href}>{clear.label}</Anchor>}
            </div>
          </div>
        </Fold>
        <AutoSubmit />
      </Form>
      {end && <div className="filter-end">{end}</div>}
    </div>
  );
}

/** Closed on a phone, with the number of filters in use; where there is room the style sheet shows its content in any case. */
function Fold({
  label,
  filters,
  children,
}: Pick<FilterBarProps, "label" | "filters"> & { children: ReactNode }) {
  if (filters.length < MANY_FILTERS) return children;
  const used = filters.filter(({ value }) => value).length;
  return (
    <details className="filter-fold">
      <summary>
        {label}
        {used > 0 && <Badge>{used}</Badge>}
      </summary>
      {children}
    </details>
  );
}

function FilterInput({ filter }: { filter: Filter }) {
  const { name, value = "" } = filter;
  if (filter.kind === "text") {
    return (
      <input
        key={value}
        className="input"
        type="search"
        name={name}
        defaultValue={value}
        placeholder={filter.placeholder}
      />
    );
  }
  return (
    <select key={value} className="input" name={name} defaultValue={value} data-set={value ? "" : undefined}>
      {filter.options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

type PagerProps = {
  label: string;
  previous?: { href: string; label: string };
  next?: { href: string; label: string };
  /** "1–50 av 440". */
  children?: ReactNode;
};

export function Pager({ label, previous, next, children }: PagerProps) {
  return (
    <nav className="pager" aria-label={label}>
      <span className="pager-where">{children}</span>
      {previous && (
        <Anchor href={previous.href} rel="prev" className="btn btn-plain">
          <span aria-hidden="true">‹</span> {previous.label}
        </Anchor>
      )}
      {next && (
        <Anchor href={next.href} rel="next" className="btn btn-plain">
          {next.label} <span aria-hidden="true">›</span>
        </Anchor>
      )}
    </nav>
  );
}
