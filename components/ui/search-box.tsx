import type { ComponentProps } from "react";
import { Anchor } from "./anchor";
import { SearchIcon } from "./icons";

type SearchBoxProps = Omit<ComponentProps<"a">, "className" | "children" | "href"> & {
  /** The address of the search page, for browsers without script. */
  href: string;
  label: string;
  /** The keyboard shortcut, "Ctrl K"; not shown on a phone. */
  keys: string;
};

/** The link to search: looks like a text field; on a phone it is only an icon. */
export function SearchBox({ href, label, keys, ...link }: SearchBoxProps) {
  return (
    <Anchor href={href} className="search-box" aria-label={label} {...link}>
      <SearchIcon />
      <span>{label}</span>
      <kbd className="kbd">{keys}</kbd>
    </Anchor>
  );
}
