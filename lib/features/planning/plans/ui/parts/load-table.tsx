import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data-table/data-table";
import { isOverDays, type QuarterLoad } from "../../domain";
import { useWords } from "./words";

interface LoadTableProps {
  load: readonly QuarterLoad[];
  /** How many deliveries stand in each quarter. */
  count: (quarter: string) => number;
  vendorNames: Record<string, string>;
  caption: string;
}

/** The foot of the grid as a table: what each quarter asks and has room for. */
export function LoadTable({ load, count, vendorNames, caption }: LoadTableProps) {
  const t = useTranslations("planning.table");
  const words = useWords();
  const num = { align: "num" as const };
  const vendors = ({ vendors: limits }: QuarterLoad) =>
    limits
      .filter(({ placed }) => placed > 0)
      .map(({ key, parallel, placed }) => {
        const text = t("vendorOf", { vendor: vendorNames[key] ?? key, placed, parallel });
        return placed > parallel ? `${text} (${t("over")})` : text;
      })
      .join("; ");
  const isTooMuch = (one: QuarterLoad) => one.vendors.some(({ placed, parallel }) => placed > parallel);
  return (
    <DataTable
      caption={caption}
      rows={[...load]}
      columns={[
        {
          key: "quarter",
          header: t("quarter"),
          onPhone: "title",
          nowrap: true,
          cell: ({ quarter }) => words.quarter(quarter),
        },
        { key: "deliveries", header: t("deliveries"), ...num, cell: ({ quarter }) => count(quarter) },
        {
          key: "days",
          header: t("placedDays"),
          ...num,
          cell: (one) =>
            isOverDays(one)
              ? {
                  text: `${words.number(one.placedDays)}, ${t("over")}`,
                  tone: "stop" as const,
                  shape: "deviation" as const,
                }
              : words.number(one.placedDays),
        },
        {
          key: "room",
          header: t("room"),
          ...num,
          cell: ({ officeDays }) =>
            officeDays === null ? { text: t("notSaid"), look: "muted" as const } : words.number(officeDays),
        },
        {
          key: "vendors",
          header: t("vendors"),
          cell: (one) =>
            isTooMuch(one)
              ? { text: vendors(one), tone: "stop" as const, shape: "deviation" as const }
              : vendors(one),
        },
      ]}
    />
  );
}
