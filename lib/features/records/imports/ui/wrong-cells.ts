import type { PlannedRow } from "../domain";
import type { WrongCell } from "./mend-form";
import { MOST_TYPED } from "./most-typed";

/** The values of a refused row that can be put right, in the file's order; each field once. */
export const wrongCells = ({ what, problems }: Pick<PlannedRow, "what" | "problems">): WrongCell[] =>
  what !== "refused"
    ? []
    : problems.flatMap(({ level, row, field, value, whole = value ?? "" }, place) =>
        level !== "error" ||
        field === null ||
        whole.length > MOST_TYPED ||
        problems.findIndex((one) => one.level === level && one.row === row && one.field === field) < place
          ? []
          : [{ name: `mend-${row}-${field.replace(".", "-")}`, row, field, value: whole }],
      );
