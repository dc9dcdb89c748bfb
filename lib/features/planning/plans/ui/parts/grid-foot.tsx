import { useTranslations } from "next-intl";
import { cx } from "@/components/cx";
import { MarkIcon } from "@/components/ui/icons";
import { decimalOf, hundredthsFrom } from "@/lib/domain/hundredths";
import { isOverDays, type QuarterLoad } from "../../domain";
import { NO_QUARTER } from "../grid/facts";
import { isFirst } from "./grid-head";
import { useWords } from "./words";

interface GridFootProps {
  columns: readonly string[];
  load: readonly QuarterLoad[];
  /** As it was before the chip was taken up. */
  before?: readonly QuarterLoad[] | undefined;
  vendorNames: Record<string, string>;
}

const sumOf = (all: readonly (string | null)[]): string =>
  decimalOf(all.reduce((sum, days) => sum + hundredthsFrom(days ?? "0"), 0));

/**
 * What each quarter asks of the office and of the vendors that have a limit, in the grid's columns.
 */
export function GridFoot({ columns, load, before, vendorNames }: GridFootProps) {
  const t = useTranslations("planning.grid");
  const words = useWords();
  const vendors = [...new Set(load.flatMap((one) => one.vendors.map(({ key }) => key)))];
  const hasRoom = load.some(({ officeDays }) => officeDays !== null);
  const at = (column: string) => load.find(({ quarter }) => quarter === column);
  const placed = sumOf(load.map((one) => one.placedDays));
  return (
    <tfoot>
      <tr>
        <th scope="row">
          {t("ourDays")}
          <span>{t(hasRoom ? "placedOfRoom" : "placedDays")}</span>
        </th>
        {columns.map((column) => {
          const here = at(column);
          const was = before?.find(({ quarter }) => quarter === column)?.placedDays;
          return (
            <td key={column} className={isFirst(column) ? "pg-y1" : undefined}>
              {here && <DaysOf load={here} was={was} />}
            </td>
          );
        })}
        <td className="pg-sum">
          {hasRoom
            ? t.rich("sumOfRoom", {
                placed: words.number(placed),
                room: words.number(sumOf(load.map(({ officeDays }) => officeDays))),
                b: (text) => <b>{text}</b>,
              })
            : words.number(placed)}
        </td>
      </tr>
      {vendors.map((vendor) => (
        <tr key={vendor} className="pg-vendor">
          <th scope="row">{vendorNames[vendor] ?? vendor}</th>
          {columns.map((column) => (
            <td key={column} className={isFirst(column) ? "pg-y1" : undefined}>
              {column !== NO_QUARTER && (
                <VendorOf limit={at(column)?.vendors.find(({ key }) => key === vendor)} />
              )}
            </td>
          ))}
          <td className="pg-sum text-muted">{t("atATime")}</td>
        </tr>
      ))}
    </tfoot>
  );
}

function DaysOf({ load, was }: { load: QuarterLoad; was: string | undefined }) {
  const t = useTranslations("planning.grid");
  const words = useWords();
  const { officeDays, placedDays } = load;
  const isOver = isOverDays(load);
  const part = officeDays === null ? 0 : Math.min(1, Number(placedDays) / Math.max(Number(officeDays), 0.01));
  return (
    <>
      {isOver ? (
        <span className="over">
          <MarkIcon shape="deviation" />
          {t("daysOf", { placed: words.number(placedDays), room: words.number(officeDays ?? "0") })}
          <span className="sr-only"> {t("over")}</span>
        </span>
      ) : officeDays === null ? (
        words.number(placedDays)
      ) : (
        t("daysOf", { placed: words.number(placedDays), room: words.number(officeDays) })
      )}
      {officeDays !== null && (
        <span className={cx("load", isOver && "load-over")} aria-hidden="true">
          <span style={{ width: `${Math.round(100 * part)}%` }} />
        </span>
      )}
      {was !== undefined && was !== placedDays && (
        <span className="pg-was">{t("was", { days: words.number(was) })}</span>
      )}
    </>
  );
}

function VendorOf({ limit }: { limit: QuarterLoad["vendors"][number] | undefined }) {
  const t = useTranslations("planning.grid");
  if (!limit) return null;
  const { placed, parallel } = limit;
  if (placed === 0) return <span className="text-muted">0</span>;
  if (placed <= parallel) return <>{t("vendorOf", { placed, parallel })}</>;
  return (
    <span className="over">
      <MarkIcon shape="deviation" />
      {t("vendorOf", { placed, parallel })}
      <span className="sr-only"> {t("over")}</span>
    </span>
  );
}
