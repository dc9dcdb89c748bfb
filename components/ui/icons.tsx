/** The form of a mark, readable without colour. */
export type MarkShape = "ok" | "open" | "stop" | "deviation" | "failed" | "notApplicable" | "closed";

type IconName = MarkShape | "chevron" | "bell" | "search" | "sort-none" | "sort-asc" | "sort-desc";

/** The address of a drawing in the page's sprite. */
export const symbolId = (name: IconName): string => `icon-${name}`;

/** A drawing of the sprite, which the root layout holds once: a page has hundreds of marks. */
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

/** Which way a column is sorted; both ways when it is not. */
export const SortIcon = ({ sorted }: { sorted?: "asc" | "desc" }) => (
  <Icon name={`sort-${sorted ?? "none"}`} />
);
