import Form from "next/form";
import type { ReactNode } from "react";
import { Anchor } from "../ui/anchor";
import { Button } from "../ui/button";
import { Badge } from "../ui/mark";
import { AutoSubmit } from "./auto-submit";
import { FilterSelect, type FilterOption } from "./filter-select";

/** A select. The option for "all" comes first and has the value "". */
type Filter =
  | { kind: "select"; name: string; label: string; value?: string; options: FilterOption[] }
  | { kind: "date"; name: string; label: string; value?: string }
  | { kind: "text"; name: string; label: string; value?: string; placeholder?: string };

type FilterBarProps = {
  /** The path of the page that the filters belong to. */
  action: string;
  /** The accessible name of the form. On a phone it is also the label of the folded filters. */
  label: string;
  filters: Filter[];
  applyLabel: string;
  /** The link that clears the filters; shown only when a filter is in use. */
  clear?: { href: string; label: string };
  /** Other parameters to keep in the address: the order, the view. */
  keep?: Record<string, string>;
  /** Content to the right: saved views, export. */
  end?: ReactNode;
};

/** With this number of filters or more, a phone folds them, so that the list is visible. */
const MANY_FILTERS = 3;

/**
 * Filters as an ordinary GET form: it works without script, and the address of a view can be
 * shared.
 */
export function FilterBar({ action, label, filters, applyLabel, clear, keep = {}, end }: FilterBarProps) {
  // Nothing to choose: no button that would choose it.
  if (filters.length === 0)
    return end ? (
      <div className="filter-bar">
        <div className="filter-end">{end}</div>
      </div>
    ) : null;
  return (
    <>
      <ChosenOnPaper label={label} filters={filters} />
      <div className="filter-bar">
        {/* No autocomplete: on the way back the browser must not overwrite the choices of the
          address. */}
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
    </>
  );
}

/** A printed list says what was chosen: its form is not printed. */
function ChosenOnPaper({ label, filters }: Pick<FilterBarProps, "label" | "filters">) {
  const chosen = filters.flatMap((filter) => {
    if (!filter.value) return [];
    const options = filter.kind === "select" ? filter.options : [];
    const { value } = filter;
    return `${filter.label}: ${options.find(([one]) => one === value)?.[1] ?? value}`;
  });
  if (chosen.length === 0) return null;
  return (
    <p className="print-only">
      {label}. {chosen.join(", ")}.
    </p>
  );
}

/**
 * Closed on a phone, with the number of filters in use. On a wide screen the style sheet always
 * shows the content.
 */
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
  if (filter.kind === "date") {
    return <input key={value} className="input" type="date" name={name} defaultValue={value} />;
  }
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
  return <FilterSelect key={value} name={name} value={value} options={filter.options} />;
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
