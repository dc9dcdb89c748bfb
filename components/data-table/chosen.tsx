import { Fragment } from "react";
import { Anchor } from "../ui/anchor";

interface ChosenProps {
  /** "Urval". */
  label: string;
  items: { name: string; label: string; value: string; isShown: boolean }[];
  /** Leads to the list without them. */
  clear: { href: string; label: string };
  /** On paper, that there are more rows than those of this page. */
  more: string | null;
}

/**
 * What a list is chosen by, in words: on paper all of it, since the fields are not printed, and
 * that rows are left out; on screen what no field shows (`isShown` says that one does).
 */
export function Chosen({ label, items, clear, more }: ChosenProps) {
  if (items.length === 0 && more === null) return null;
  const hidden = items.filter(({ isShown }) => !isShown);
  const said = (some: ChosenProps["items"]) =>
    some.map(({ name, label: what, value }, index) => (
      <Fragment key={name}>
        {index > 0 && "; "}
        {what}: <b>{value}</b>
      </Fragment>
    ));
  return (
    <>
      {hidden.length > 0 && (
        <p className="chosen not-printed">
          {label}: {said(hidden)} <Anchor href={clear.href}>{clear.label}</Anchor>
        </p>
      )}
      <p className="chosen only-printed">
        {items.length > 0 && (
          <>
            {label}: {said(items)}.{" "}
          </>
        )}
        {more}
      </p>
    </>
  );
}
