/** The shape of a mark, which can be read without its colour. */
export type MarkShape = "ok" | "open" | "stop" | "deviation" | "failed" | "notApplicable" | "closed";

type IconName = MarkShape | "chevron" | "bell" | "search" | "sort-none" | "sort-asc" | "sort-desc";

/** The reference to a drawing in the page's sprite. */
export const symbolId = (name: IconName): string => `icon-${name}`;

/**
 * An icon from the sprite in the root layout, which has each drawing once: a page can have hundreds
 * of marks.
 */
function Icon({ name }: { name: IconName }) {
  return (
    <svg className={`icon icon-${name}`} aria-hidden="true">
      <use href={`#${symbolId(name)}`} />
    </svg>
  );
}

export const MarkIcon = ({ shape }: { shape: MarkShape }) => <Icon name={shape} />;
export const ChevronIcon = () => <Icon name="chevron" />;
export const BellIcon = () => <Icon name="bell" />;
export const SearchIcon = () => <Icon name="search" />;

/** The sort direction of a column; both arrows when the list is not sorted by it. */
export const SortIcon = ({ sorted }: { sorted?: "asc" | "desc" }) => (
  <Icon name={`sort-${sorted ?? "none"}`} />
);
