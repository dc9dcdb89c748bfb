"use client";

import { Anchor } from "../ui/anchor";
import { lookOf, type MatrixCell } from "./matrix-cell";

type MatrixRowsProps = {
  columns: { label: string }[];
  /** Each with a cell for each column, null where there is none. */
  rows: { key: string; label: string; href?: string; cells: (MatrixCell | null)[] }[];
  /** Read where there is no cell. */
  emptyLabel: string;
};

/**
 * The crossings. Drawn in the browser as well as on the server, since their facts are a third of the elements they become: hundreds
 * of them make up a page.
 */
export function MatrixRows({ columns, rows, emptyLabel }: MatrixRowsProps) {
  return (
    <tbody>
      {rows.map(({ key, label, href, cells }) => (
        <tr key={key}>
          <th scope="row">{href ? <Anchor href={href}>{label}</Anchor> : label}</th>
          {cells.map((cell, place) => (
            <td key={place}>
              {cell ? (
                <Crossing cell={cell} name={`${label}, ${columns[place]?.label}`} />
              ) : (
                <span className="sr-only">{emptyLabel}</span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

/** One element with one text: its title is the name that is read, and shown on hover. */
function Crossing({ cell, name }: { cell: MatrixCell; name: string }) {
  const title = `${name}: ${cell.label}`;
  return cell.href ? (
    <a {...lookOf(cell)} href={cell.href} title={title} />
  ) : (
    <span {...lookOf(cell)} role="img" title={title} />
  );
}
