import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import type { MarkShape } from "@/components/ui/icons";
import { changesOf, type Change, type Difference } from "../domain";
import type { ComparedItem } from "../queries";
import { useWords } from "./parts/words";

const shapes: Record<Change<ComparedItem>["what"], MarkShape> = {
  added: "ok",
  removed: "failed",
  moved: "open",
};

interface DifferenceTableProps {
  difference: Difference<ComparedItem>;
  caption: string;
  /** Not more rows than this; the rest stands on the comparison's own page. */
  most?: number;
}

/** What was added, removed and moved between two versions, with the reason where one is given. */
export function DifferenceTable(props: DifferenceTableProps) {
  const words = useWords();
  return <Drawn {...props} words={words} />;
}

async function Drawn({
  difference,
  caption,
  most,
  words,
}: DifferenceTableProps & { words: ReturnType<typeof useWords> }) {
  const t = await getTranslations("planning.comparison");
  const locale = await getLocale();
  const { compare } = new Intl.Collator(locale);
  const sorted = changesOf(difference).toSorted(
    (a, b) =>
      compare(a.item.municipality.name, b.item.municipality.name) ||
      (a.item.plannedFor ?? "9").localeCompare(b.item.plannedFor ?? "9"),
  );
  return (
    <DataTable
      caption={caption}
      rows={sorted.slice(0, most)}
      empty={<p className="px-(--edge) pb-(--s5)">{t("same")}</p>}
      columns={[
        {
          key: "what",
          header: t("change"),
          onPhone: "corner",
          cell: ({ what }) => ({ text: t(`what.${what}`), tone: "none" as const, shape: shapes[what] }),
        },
        {
          key: "name",
          header: t("delivery"),
          onPhone: "title",
          cell: ({ item }) => words.fullName(item),
        },
        {
          key: "quarter",
          header: t("quarter"),
          nowrap: true,
          cell: ({ what, item, from, to }) =>
            what === "moved"
              ? t("fromTo", { from: words.quarter(from), to: words.quarter(to) })
              : words.quarter(item.plannedFor),
        },
        { key: "reason", header: t("reason"), cell: ({ item }) => item.reason },
      ]}
    />
  );
}
