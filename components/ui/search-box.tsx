import type { ComponentProps } from "react";
import { Anchor } from "./anchor";
import { SearchIcon } from "./icons";

type SearchBoxProps = Omit<ComponentProps<"a">, "className" | "children" | "href"> & {
  /** The page that searches where there is no script. */
  href: string;
  label: string;
  /** The keys that open it, "Ctrl K"; not shown on a phone, which has none. */
  keys: string;
};

/** The way to search: looks like a line to write on. A glass only, on a phone. */
export function SearchBox({ href, label, keys, ...link }: SearchBoxProps) {
  return (
    <Anchor href={href} className="search-box" aria-label={label} {...link}>
      <SearchIcon />
      <span>{label}</span>
      <kbd className="kbd">{keys}</kbd>
    </Anchor>
  );
}
