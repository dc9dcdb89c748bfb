import type { ListColumn, ListView } from "@/lib/domain/list-columns";
import { formatCount } from "@/lib/domain/money";
import { orderInWords } from "../domain";

interface PaperNoteProps {
  list: { columns: readonly ListColumn<never>[]; order: string | undefined };
  view: ListView;
  /** How many rows come before the page, stand on it, and are in the whole list. */
  before: number;
  shown: number;
  count: number;
}

/** What a printed page of a list says of itself: its order, and which rows are left out. */
export function PaperNote({ list, view, before, shown, count }: PaperNoteProps) {
  const { t, locale } = view;
  const order = orderInWords(list, view);
  const number = (value: number) => formatCount(value, locale);
  return (
    <p className="print-only">
      {order !== null && t("lists.paper.order", { order })}{" "}
      {shown < count &&
        t("lists.paper.part", {
          from: number(before + 1),
          to: number(before + shown),
          total: number(count),
        })}
    </p>
  );
}
