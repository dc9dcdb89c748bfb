"use client";

import { lookOf, type CellLook } from "./matrix-cell";

/** What a cell shows and says, apart from where it stands and leads. */
export type CellKind = CellLook & { label: string };

type MatrixRowsProps = {
  columns: { label: string }[];
  /** Each kind once: hundreds of cells share some tens of them. */
  kinds: CellKind[];
  /** How every cell's address begins. */
  base: string;
  /**
   * Each with a text for each column, parted by "|": the number of its kind, and after a space where
   * it leads beyond the base; nothing where there is no cell. Texts, since brackets and quotes
   * would be half of what a cell weighs.
   */
  rows: { key: string; label: string; href?: string; cells: string }[];
  /** Read where there is no cell. */
  emptyLabel: string;
};

/**
 * The crossings. Drawn in the browser as well as on the server, since their facts are a small part of the elements they become, and
 * plain links, since soft ones are heavy: hundreds of them make up a page.
 */
export function MatrixRows({ columns, kinds, base, rows, emptyLabel }: MatrixRowsProps) {
  const looks = kinds.map(lookOf);
  return (
    <tbody>
      {rows.map(({ key, label, href, cells }) => (
        <tr key={key}>
          <th scope="row">{href ? <a href={href}>{label}</a> : label}</th>
          {cells.split("|").map((cell, place) => {
            if (!cell)
              return (
                <td key={place}>
                  <span className="sr-only">{emptyLabel}</span>
                </td>
              );
            const [number, to] = cell.split(" ");
            const kind = Number(number);
            // One element with one text: the title is the name that is read, and shown on hover.
            const title = `${label}, ${columns[place]?.label}: ${kinds[kind]?.label}`;
            return (
              <td key={place}>
                {to ? (
                  <a {...looks[kind]} href={base + to} title={title} />
                ) : (
                  <span {...looks[kind]} role="img" title={title} />
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}
