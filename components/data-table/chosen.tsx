import { Fragment } from "react";
import { Anchor } from "../ui/anchor";

interface ChosenProps {
  /** "Urval". */
  label: string;
  items: { name: string; label: string; value: string }[];
  /** Leads to the list without them. */
  clear: { href: string; label: string };
  /** On paper: the order, and that there are more rows than those of this page. */
  more: string[];
}

/**
 * What a list is chosen by and no field of its shows (the fields say the rest, on paper too), and in
 * print the order of the rows and that there are more.
 */
export function Chosen({ label, items, clear, more }: ChosenProps) {
  return (
    <>
      {items.length > 0 && (
        <p className="chosen">
          {label}:{" "}
          {items.map(({ name, label: what, value }, index) => (
            <Fragment key={name}>
              {index > 0 && "; "}
              {what}: <b>{value}</b>
            </Fragment>
          ))}{" "}
          <Anchor className="not-printed" href={clear.href}>
            {clear.label}
          </Anchor>
        </p>
      )}
      {more.length > 0 && <p className="chosen print-only">{more.join(" ")}</p>}
    </>
  );
}
