"use client";

import { labelStyle } from "./labels";
import { matrixMarkup, type MatrixFacts } from "./matrix-markup";

type MatrixTableProps = MatrixFacts & {
  caption: string;
  corner: string;
  columnBase?: string;
  /** What each kind of content says, by its index. */
  words: string[];
};

/** With more columns than these their names stand upright, and a narrow sheet has no table. */
const FEW_COLUMNS = 4;

/**
 * The matrix as a table. Both the server and the browser draw it, since its facts are much smaller
 * than its elements.
 */
export function MatrixTable({ caption, corner, columnBase, words, ...facts }: MatrixTableProps) {
  const { columns } = facts;
  const isMany = columns.length > FEW_COLUMNS;
  return (
    <>
      <table
        className="dt matrix"
        {...(isMany && { "data-many": "", style: labelStyle(columns.map(([, label]) => label)) })}
      >
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map(([key, label], place) => (
              <th key={key} scope="col" id={`c${place}`}>
                {columnBase === undefined ? <span>{label}</span> : <a href={columnBase + key}>{label}</a>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody dangerouslySetInnerHTML={{ __html: matrixMarkup(facts) }} />
      </table>
      <div hidden>
        {words.map((text, kind) => (
          <span key={kind} id={`k${kind}`}>
            {text}
          </span>
        ))}
      </div>
    </>
  );
}
