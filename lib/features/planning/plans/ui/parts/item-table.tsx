import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cx } from "@/components/cx";
import { ChevronIcon, MarkIcon } from "@/components/ui/icons";
import { isDone, withFormer } from "../../domain";
import type { Portions } from "../grid/facts";
import type { ShownItem } from "./shown-item";
import { useWords, type PlanWords } from "./words";

/** What has no rank comes after what has. */
const LAST = 1_000_000;

interface ItemTableProps<I> {
  caption: string;
  items: readonly I[];
  portions: Portions;
  /** What is warned of each item, in words. */
  warned: ReadonlyMap<string, readonly string[]>;
  /** The day that its system winds up; null where there is none, or nobody has said. */
  windUpOn: (item: I) => string | null;
  /** Whether it stood in a plan that began before; without it nothing is said of that. */
  isCarried?: (item: I) => boolean;
  /** Groups that a phone shows folded, and what folds them; without it all are open. */
  folds?: { isShut: (code: string) => boolean; toggle: (code: string) => void };
  /** A button at each item, and the form that it opens beneath. */
  edit?: { button: (item: I) => ReactNode; form: (item: I) => ReactNode };
  /** The way to an item's delivery, or to making it; null where there is none. */
  link?: ((item: I) => ReactNode) | undefined;
}

/** The plan municipality by municipality: everything that the grid shows, as a table. */
export function ItemTable<I extends ShownItem>(props: ItemTableProps<I>) {
  const { caption, items, portions, warned, windUpOn, isCarried, folds, edit, link } = props;
  const t = useTranslations("planning.table");
  const words = useWords();
  const columns = edit ? 7 : 6;
  const groups = withFormer(portions, items).map((portion) => ({
    portion,
    items: items
      .filter(({ municipality }) => municipality.code === portion.code)
      .toSorted(
        (a, b) =>
          (a.plannedFor ?? "9").localeCompare(b.plannedFor ?? "9") || (a.rank ?? LAST) - (b.rank ?? LAST),
      ),
  }));
  return (
    <div className="dt-box">
      <table className="dt dt-plan" role="table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t("quarter")}
            </th>
            <th role="columnheader" scope="col">
              {t("system")}
            </th>
            <th role="columnheader" scope="col">
              {t("kind")}
            </th>
            <th role="columnheader" scope="col" className="num">
              {t("days")}
            </th>
            <th role="columnheader" scope="col">
              {t("windUp")}
            </th>
            <th role="columnheader" scope="col">
              {t("toKnow")}
            </th>
            {edit && (
              <th role="columnheader" scope="col">
                <span className="sr-only">{t("change")}</span>
              </th>
            )}
          </tr>
        </thead>
        {groups.map(({ portion, items: own }) => (
          <tbody
            key={portion.code}
            role="rowgroup"
            className={cx(folds?.isShut(portion.code) && "p-shut") || undefined}
          >
            <tr role="row" className="dt-group">
              <th scope="rowgroup" role="rowheader" colSpan={columns}>
                {folds ? (
                  <button
                    type="button"
                    aria-expanded={!folds.isShut(portion.code)}
                    onClick={() => folds.toggle(portion.code)}
                  >
                    <ChevronIcon />
                    {portion.name}
                  </button>
                ) : (
                  portion.name
                )}{" "}
                <span className={portion.planned + portion.delivered === 0 ? "over" : undefined}>
                  {t("portion", { planned: portion.planned, delivered: portion.delivered })}
                </span>
              </th>
            </tr>
            {own.map((item) => (
              <ItemRow
                key={item.id}
                item={item}
                texts={warned.get(item.id) ?? []}
                isCarried={isCarried?.(item) ?? false}
                {...{ windUpOn, edit, link, columns, t, words }}
              />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The words, looked up once for hundreds of rows. */
interface Tools {
  t: ReturnType<typeof useTranslations<"planning.table">>;
  words: PlanWords;
}

interface ItemRowProps<I> extends Tools, Pick<ItemTableProps<I>, "windUpOn" | "edit" | "link"> {
  item: I;
  texts: readonly string[];
  isCarried: boolean;
  columns: number;
}

function ItemRow<I extends ShownItem>(props: ItemRowProps<I>) {
  const { t, words } = props;
  const { item, texts, isCarried } = props;
  const form = props.edit?.form(item);
  const windUp = props.windUpOn(item);
  const scope = words.scope(item.scope);
  return (
    <>
      <tr role="row" className={form ? "p-edit" : undefined}>
        <td role="cell" className="p-q dt-nowrap">
          {words.quarter(item.plannedFor)}
        </td>
        <th role="rowheader" scope="row" className="p-s">
          {item.system.name}
          {scope && <span className="note">{scope}</span>}
        </th>
        <td role="cell" className="p-k">
          {t(`kinds.${item.kind}`)}
        </td>
        <td role="cell" className="p-k num">
          {item.effortDays === null ? "" : words.number(item.effortDays)}
        </td>
        <td role="cell" className="p-k dt-nowrap">
          {windUp && words.day(windUp)}
        </td>
        <td role="cell" className="p-n">
          <Known {...{ item, texts, isCarried, t, words }} /> {props.link?.(item)}
        </td>
        {props.edit && (
          <td role="cell" className="p-e">
            {props.edit.button(item)}
          </td>
        )}
      </tr>
      {form && (
        <tr role="row" className="p-edit">
          <td role="cell" colSpan={props.columns} className="p-form">
            {form}
          </td>
        </tr>
      )}
    </>
  );
}

/** What is to be known of an item: warnings first, then what is said of it. */
function Known({
  item,
  texts,
  isCarried,
  t,
  words,
}: Tools & { item: ShownItem; texts: readonly string[]; isCarried: boolean }) {
  const said = [
    isDone(item) && t("delivered"),
    item.isFixed && t("locked"),
    isCarried && t("carried"),
    item.purpose === "recurring" &&
      (item.nextOn ? t("recurringNext", { day: words.day(item.nextOn) }) : t("recurring")),
    item.purpose === "interim" && t("interim"),
    item.financing === "separate" && t("separate"),
    item.reason,
  ].filter((one) => typeof one === "string" && one !== "");
  return (
    <>
      {texts.map((text) => (
        <span key={text} className="mark mark-stop">
          <MarkIcon shape="deviation" />
          <span>{words.sentence(text)}</span>
        </span>
      ))}
      {said.length > 0 && <span>{said.join(". ")}</span>}
    </>
  );
}
