"use client";

import { lookOf, type CellLook } from "./matrix-cell";

/** The content of a cell, without its place and its link. */
export type CellKind = CellLook & { label: string };

type MatrixRowsProps = {
  columns: { label: string }[];
  /** Each distinct content once: hundreds of cells share a few dozen. */
  kinds: CellKind[];
  /** The common beginning of the cells' addresses. */
  base: string;
  /**
   * Each row with one text that holds all columns, separated by "|". A column is the index of its
   * content, then a space and the rest of its address if that differs from the base; it is empty
   * where there is no cell. A text, since brackets and quotes would double its size.
   */
  rows: { key: string; label: string; href?: string; cells: string }[];
  /** Read aloud where there is no cell. */
  emptyLabel: string;
};

/**
 * The cells of the matrix. Both the server and the browser draw them, since their data is much
 * smaller than their elements. They are plain links: hundreds of soft links would be heavy.
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
            // One element with one text: the title is both the accessible name and the tooltip.
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
