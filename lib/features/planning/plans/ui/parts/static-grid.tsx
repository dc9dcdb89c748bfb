import { useTranslations } from "next-intl";
import { cx } from "@/components/cx";
import type { DeliveryScope } from "@/lib/domain/delivery-scope";
import type { QuarterLoad } from "../../domain";
import { columnOf, NO_QUARTER, withFormer, type Item, type Portions } from "../grid/facts";
import { signsOf } from "../grid/signs";
import { ChipFace, chipLook, useChips } from "./chip-face";
import { GridFoot } from "./grid-foot";
import { GridHead, isFirst } from "./grid-head";
import { Legend } from "./legend";
import { Squares } from "./squares";

interface StaticGridProps {
  title: string;
  items: readonly Item[];
  portions: Portions;
  load: readonly QuarterLoad[];
  warned: ReadonlyMap<string, readonly string[]>;
  vendorNames: Record<string, string>;
  /** What stood in the plans before this one, by installation. */
  carried: (item: Item) => readonly DeliveryScope[] | undefined;
}

/** The grid to read and to print: the same picture, with nothing to press. */
export function StaticGrid(props: StaticGridProps) {
  const { title, items, portions, load, warned, vendorNames, carried } = props;
  const t = useTranslations("planning.grid");
  const chipOf = useChips();
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
                          const chip = chipOf(item, {
                            name: item.system.name,
                            signs,
                            warned: warned.get(item.id) ?? [],
                            carried: carried(item),
                          });
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
