import { useTranslations } from "next-intl";
import { cx } from "@/components/cx";
import type { QuarterLoad } from "../../domain";
import { columnOf, NO_QUARTER, withFormer, type Item, type Portions } from "../grid/facts";
import { signsOf } from "../grid/signs";
import { ChipFace, chipLook, useChipLabel } from "./chip-face";
import { GridFoot } from "./grid-foot";
import { GridHead, isFirst } from "./grid-head";
import { Legend } from "./legend";
import { Squares } from "./squares";
import { useWords } from "./words";

interface StaticGridProps {
  title: string;
  items: readonly Item[];
  portions: Portions;
  load: readonly QuarterLoad[];
  warned: ReadonlyMap<string, readonly string[]>;
  vendorNames: Record<string, string>;
}

/** The grid to read and to print: the same picture, with nothing to press. */
export function StaticGrid({ title, items, portions, load, warned, vendorNames }: StaticGridProps) {
  const t = useTranslations("planning.grid");
  const label = useChipLabel();
  const words = useWords();
  const signs = signsOf(items.map(({ system }) => system.name));
  const hasNone = items.some(({ plannedFor }) => plannedFor === null);
  const columns = [...(hasNone ? [NO_QUARTER] : []), ...load.map(({ quarter }) => quarter)];
  return (
    <section className="sheet pg-wrap" aria-label={title}>
      <div className="pg-scroll" tabIndex={0} role="region" aria-label={t("region")}>
        <table
          className={cx("pg", columns.length > 9 && "pg-many")}
          style={{ minWidth: `${12.75 + columns.length * 3.1}rem` }}
        >
          <caption className="sr-only">{title}</caption>
          <GridHead columns={columns} by="municipalities" />
          <tbody>
            {withFormer(portions, items).map((portion) => (
              <tr key={portion.code}>
                <th scope="row">{portion.name}</th>
                {columns.map((column) => (
                  <td key={column} className={isFirst(column) ? "pg-y1" : undefined}>
                    <div className="pg-cell">
                      {items
                        .filter(
                          (item) => item.municipality.code === portion.code && columnOf(item) === column,
                        )
                        .map((item) => {
                          const texts = warned.get(item.id) ?? [];
                          const chip = {
                            item,
                            sign: signs.get(item.system.name) ?? item.system.name,
                            full: item.system.name,
                            days: item.effortDays === null ? null : words.number(item.effortDays),
                            label: label(item, texts),
                            isWarned: texts.length > 0,
                          };
                          return (
                            <span key={item.id} className={chipLook(chip)}>
                              <span className="sr-only">{chip.label}</span>
                              <span aria-hidden="true" className="contents">
                                <ChipFace chip={chip} />
                              </span>
                            </span>
                          );
                        })}
                    </div>
                  </td>
                ))}
                <td className="pg-sum">
                  <Squares delivered={portion.delivered} planned={portion.planned} />
                </td>
              </tr>
            ))}
          </tbody>
          <GridFoot columns={columns} load={load} vendorNames={vendorNames} />
        </table>
      </div>
      <Legend isRead />
    </section>
  );
}
