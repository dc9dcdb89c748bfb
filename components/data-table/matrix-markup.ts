import { attribute, escaped } from "../escaped";
import { iconMarkup } from "../ui/icon-markup";
import { cellClass, type CellKind } from "./matrix-cell";

/** A row: the key of its address, its name, and the indices of its cells' contents, by column. */
export type MatrixRow = readonly [key: string, label: string, cells: string];
/** A column: the key of its address and its name. */
export type MatrixColumn = readonly [key: string, label: string];

export interface MatrixFacts {
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
  /** Each distinct content once: hundreds of cells share a few dozen. */
  kinds: readonly CellKind[];
  /** A crossing's address is this, the key of its row and the key of its column. */
  base: string;
  /** A row's address is this and its key; without it the names are no links. */
  rowBase?: string;
}

const contentOf = (kind: CellKind): string =>
  (typeof kind.sign === "string" ? escaped(kind.sign) : iconMarkup(kind.sign.shape)) +
  (kind.isLink && kind.isStopped ? iconMarkup("stop") : "");

/**
 * The rows of the matrix as HTML. A thousand cells as elements of a framework are a fifth of the
 * time of their page; as text they are next to nothing. What ends a cell and a row is left out, as
 * HTML allows. A link is named by its row, its column and its content, each of which stands on the
 * page once (`r0`, `c0`, `k0`); what is no link is a sign in its cell, named by its content.
 */
export function matrixMarkup({ columns, rows, kinds, base, rowBase }: MatrixFacts): string {
  const looks = kinds.map((kind) => (kind.isLink ? cellClass(kind) : null));
  const contents = kinds.map(contentOf);
  const cellOf = (number: string, line: number, place: number, address: string): string => {
    if (number === "") return "<td>";
    const kind = Number(number);
    const [look, content] = [looks[kind], contents[kind]];
    if (look === null) return `<td aria-labelledby=k${kind}>${content}`;
    const names = `r${line} c${place} k${kind}`;
    return `<td><a class=${attribute(look ?? "")} href=${address} aria-labelledby="${names}">${content}</a>`;
  };
  const rowOf = ([key, label, cells]: MatrixRow, line: number): string => {
    const link = rowBase === undefined ? "" : `<a href=${attribute(rowBase + key)}>`;
    const drawn = cells.split(" ").map((number, place) => {
      const address = attribute(`${base}/${key}/${columns[place]?.[0]}`);
      return cellOf(number, line, place, address);
    });
    return `<tr><th scope=row id=r${line}>${link}${escaped(label)}${link && "</a>"}${drawn.join("")}`;
  };
  return rows.map(rowOf).join("");
}
