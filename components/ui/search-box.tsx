import type { ComponentProps } from "react";
import { SearchIcon } from "./icons";
import { Kbd } from "./mark";

type SearchBoxProps = Omit<ComponentProps<"button">, "className" | "children"> & {
  label: string;
  /** The keys that open it, "Ctrl K"; not shown on a phone, which has none. */
  keys: string;
};

/** What opens the search: looks like a line to write on. A glass only, on a phone. */
export function SearchBox({ label, keys, ...button }: SearchBoxProps) {
  return (
    <button type="button" className="search-box" aria-label={label} {...button}>
      <SearchIcon />
      <span>{label}</span>
      <Kbd>{keys}</Kbd>
    </button>
  );
}
