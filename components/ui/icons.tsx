/** The shape of a mark, which can be read without its colour. */
export type MarkShape = "ok" | "open" | "stop" | "deviation" | "failed" | "notApplicable" | "closed";

type IconName =
  | MarkShape
  | "chevron"
  | "bell"
  | "search"
  | "sort-none"
  | "sort-asc"
  | "sort-desc"
  | "lock"
  | "undo"
  | "redo"
  | "wind";

/** The reference to a drawing in the page's sprite. */
export const symbolId = (name: IconName): string => `icon-${name}`;

/**
 * An icon from the sprite in the root layout, which has each drawing once: a page can have hundreds
 * of marks.
 */
function Icon({ name, className = "icon" }: { name: IconName; className?: string }) {
  return (
    <svg className={className} aria-hidden="true">
      <use href={`#${symbolId(name)}`} />
    </svg>
  );
}

/** A stop has a class of its own: in the matrix it stands over another sign. */
export const markClass = (shape: MarkShape): string => (shape === "stop" ? "icon icon-stop" : "icon");

export const MarkIcon = ({ shape }: { shape: MarkShape }) => (
  <Icon name={shape} className={markClass(shape)} />
);
export const ChevronIcon = () => <Icon name="chevron" />;
export const BellIcon = () => <Icon name="bell" />;
export const SearchIcon = () => <Icon name="search" />;
export const LockIcon = () => <Icon name="lock" />;
export const UndoIcon = () => <Icon name="undo" />;
export const RedoIcon = () => <Icon name="redo" />;
export const WindUpIcon = () => <Icon name="wind" />;

/** The sort direction of a column; both arrows when the list is not sorted by it. */
export const SortIcon = ({ sorted }: { sorted?: "asc" | "desc" }) => (
  <Icon name={`sort-${sorted ?? "none"}`} className={sorted ? "icon" : "icon icon-sort-none"} />
);
