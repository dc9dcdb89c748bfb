import { Fragment, type ReactNode } from "react";

const ISO_DAY = /(\d{4}-\d{2}-\d{2})/;

/** The text in parts, of which every second is a day. */
export const partsOfDays = (text: string): string[] => text.split(ISO_DAY);

/**
 * Keeps dates ("2021-11-05") in a text on one line: browsers would break them at their hyphens.
 * Other content is unchanged.
 */
export function Unbroken({ children }: { children: ReactNode }): ReactNode {
  if (typeof children !== "string") return children;
  return partsOfDays(children).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
