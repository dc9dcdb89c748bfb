import type { CSSProperties } from "react";

/**
 * The names of columns as style, `--label-1` and so on: where rows are stacked, the style sheet puts
 * them beside the cells, so that they are sent once and not with each row.
 */
export const labelStyle = (names: string[]): CSSProperties =>
  Object.fromEntries(
    names.map((name, place) => [`--label-${place + 1}`, `"${name.replace(/["\\]/g, "\\$&")}"`]),
  );
