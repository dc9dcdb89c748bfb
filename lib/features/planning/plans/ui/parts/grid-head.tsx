import { useTranslations } from "next-intl";
import { partsOfQuarter } from "@/lib/domain/period";
import { cx } from "@/components/cx";
import { NO_QUARTER } from "../grid/facts";
import { useWords } from "./words";

interface GridHeadProps {
  /** The quarters, perhaps after the column of those without one. */
  columns: readonly string[];
  by: "municipalities" | "systems";
  /** The quarter that a chip is held over. */
  to?: string | null;
}

/** Years over their quarters. */
export function GridHead({ columns, by, to }: GridHeadProps) {
  const t = useTranslations("planning.grid");
  const words = useWords();
  const hasNone = columns[0] === NO_QUARTER;
  const quarters = columns.filter((column) => column !== NO_QUARTER);
  const years = [...new Set(quarters.map((quarter) => partsOfQuarter(quarter).year))];
  return (
    <>
      <colgroup>
        <col className="pg-name" />
        {columns.map((column) => (
          <col key={column} className={column === NO_QUARTER ? "pg-none" : undefined} />
        ))}
        <col className="pg-sum" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {t(`by.${by}.one`)}
          </th>
          {hasNone && (
            <th scope="col" rowSpan={2} className={cx("pg-y1", to === null && "pg-to")}>
              {t("noQuarter")}
            </th>
          )}
          {years.map((year) => (
            <th key={year} scope="colgroup" colSpan={4} className="pg-y pg-y1">
              {year}
            </th>
          ))}
          <th scope="col" rowSpan={2} className="pg-sum">
            {t(by === "municipalities" ? "sum" : "sumOfSystem")}
          </th>
        </tr>
        <tr>
          {quarters.map((quarter) => (
            <th
              key={quarter}
              scope="col"
              className={cx(isFirst(quarter) && "pg-y1", quarter === to && "pg-to")}
            >
              <span aria-hidden="true">{words.short(quarter)}</span>
              <span className="sr-only">{words.quarter(quarter)}</span>
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

/** The first quarter of a year has a line before it. */
export const isFirst = (column: string): boolean => column === NO_QUARTER || column.endsWith("-1");
