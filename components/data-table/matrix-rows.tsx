"use client";

import { lookOf, type CellKind } from "./matrix-cell";

type MatrixRowsProps = {
  columns: { key: string; label: string }[];
  /** Each distinct content once: hundreds of cells share a few dozen. */
  kinds: CellKind[];
  /** Each row with the indices of its cells' contents, by column; empty where there is no cell. */
  rows: { key: string; label: string; href?: string; cells: string }[];
  base: string;
};

/**
 * The cells of the matrix. Both the server and the browser draw them, since their data is much
 * smaller than their elements. A link is named by its row, its column and its content, each of
 * which stands on the page once; what is no link is a sign in its cell, named by its content.
 */
export function MatrixRows({ columns, kinds, rows, base }: MatrixRowsProps) {
  const looks = kinds.map((kind) => (kind.isLink ? lookOf(kind) : undefined));
  return (
    <tbody>
      {rows.map(({ key, label, href, cells }, line) => (
        <tr key={key}>
          <th scope="row" id={`r${line}`}>
            {href ? <a href={href}>{label}</a> : label}
          </th>
          {cells.split(" ").map((cell, place) => {
            const kind = kinds[Number(cell)];
            if (!cell || !kind) return <td key={place} />;
            if (!kind.isLink)
              return (
                <td key={place} aria-labelledby={`k${cell}`}>
                  {kind.sign}
                </td>
              );
            return (
              <td key={place}>
                <a
                  {...looks[Number(cell)]}
                  href={`${base}/${key}/${columns[place]?.key}`}
                  aria-labelledby={`r${line} c${place} k${cell}`}
                />
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}
