import { useTranslations } from "next-intl";
import { cx } from "@/components/cx";
import { isDone, withFormer, type QuarterLoad } from "../../domain";
import { columnOf, NO_QUARTER, type Portions } from "../grid/facts";
import { signsOf } from "../grid/signs";
import { GridFoot } from "./grid-foot";
import { GridHead, isFirst } from "./grid-head";
import { gridMarkup, type ChipText } from "./grid-markup";
import { Legend } from "./legend";
import type { ShownItem } from "./shown-item";
import { useWords } from "./words";

interface StaticGridProps {
  title: string;
  items: readonly ShownItem[];
  portions: Portions;
  load: readonly QuarterLoad[];
  warned: ReadonlyMap<string, readonly string[]>;
  vendorNames: Record<string, string>;
}

/** The grid to read and to print: the same picture, with nothing to press. */
export function StaticGrid({ title, items, portions, load, warned, vendorNames }: StaticGridProps) {
  const t = useTranslations("planning.grid");
  const chipOf = useChipText(items, warned);
  const hasNone = items.some(({ plannedFor }) => plannedFor === null);
  const columns = [...(hasNone ? [NO_QUARTER] : []), ...load.map(({ quarter }) => quarter)];
  const chips = new Map<string, ChipText[]>();
  for (const item of items) {
    const key = `${item.municipality.code} ${columnOf(item)}`;
    const here = chips.get(key);
    if (here) here.push(chipOf(item));
    else chips.set(key, [chipOf(item)]);
  }
  const rows = withFormer(portions, items).map(({ code, name, delivered, planned }) => ({
    name,
    cells: columns.map((column) => chips.get(`${code} ${column}`) ?? []),
    portion: { delivered, planned, said: t("portion", { delivered, planned }) },
  }));
  return (
    <section className="sheet pg-wrap" aria-label={title}>
      <div className="pg-scroll" tabIndex={0} role="region" aria-label={t("region")}>
        <table
          className={cx("pg pg-read", columns.length > 9 && "pg-many")}
          style={{ minWidth: `${12.75 + columns.length * 3.1}rem` }}
        >
          <caption className="sr-only">{title}</caption>
          <GridHead columns={columns} by="municipalities" />
          <tbody dangerouslySetInnerHTML={{ __html: gridMarkup({ rows, begins: columns.map(isFirst) }) }} />
          <GridFoot columns={columns} load={load} vendorNames={vendorNames} />
        </table>
      </div>
      <Legend isRead hasCarried={items.some(({ isCarried }) => isCarried)} />
    </section>
  );
}

/** What stands on a chip, and in words what it shows by form. */
function useChipText(items: readonly ShownItem[], warned: StaticGridProps["warned"]) {
  const t = useTranslations("planning.chip");
  const words = useWords();
  const signs = signsOf(items.map(({ system }) => system.name));
  const [delivered, locked, carried] = [t("delivered"), t("locked"), t("carried")];
  return (item: ShownItem): ChipText => {
    const { name } = item.system;
    const texts = warned.get(item.id) ?? [];
    const done = isDone(item);
    const said = [
      words.scope(item.scope),
      item.kind !== "ordinary" && t(`kinds.${item.kind}`),
      item.financing === "separate" && t("separate"),
      item.purpose === "recurring" && t("recurring"),
      done && delivered,
      item.isFixed && locked,
      item.isCarried && carried,
      ...texts.map((text) => t("warned", { text })),
    ].filter((one) => typeof one === "string");
    return {
      sign: signs.get(name) ?? name,
      full: name,
      days: item.effortDays === null ? null : words.number(item.effortDays),
      look: [
        texts.length > 0 && "chip-warn",
        item.isFixed && "chip-fixed",
        item.kind === "urgent" && "chip-urgent",
        done && "chip-done",
        item.isCarried && "chip-carried",
      ]
        .filter(Boolean)
        .join(" "),
      icons: [
        ...(item.isFixed && !done ? (["lock"] as const) : []),
        ...(texts.length > 0 ? (["deviation"] as const) : []),
      ],
      said: said.length === 0 ? "" : `, ${said.join(". ")}`,
    };
  };
}
