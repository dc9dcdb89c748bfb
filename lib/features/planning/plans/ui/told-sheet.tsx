import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { Sheet } from "@/components/layout/sheet";
import { statusLook } from "@/lib/domain/delivery";
import { paths } from "@/lib/domain/paths";
import type { PlanLife } from "../queries";
import type { PlanWords } from "./parts/words";

interface ToldSheetProps {
  office: string;
  version: NonNullable<PlanLife["version"]>;
  words: PlanWords;
}

/**
 * What a plan without quarters says: which deliveries, and how far the reader may see they have
 * come.
 */
export async function ToldSheet({ office, version: { items }, words }: ToldSheetProps) {
  const t = await getTranslations("planning.council");
  const table = await getTranslations("planning.table");
  const statuses = await getTranslations("deliveries.status");
  return (
    <Sheet title={t("items")} aside={table("count", { count: items.length })} flush>
      <DataTable
        caption={t("items")}
        rows={items}
        rowHref={({ delivery }) => (delivery ? paths.delivery(office, delivery.id) : undefined)}
        columns={[
          { key: "name", header: t("item"), onPhone: "title", cell: (item) => words.fullName(item) },
          {
            key: "status",
            header: t("status"),
            cell: ({ delivery }) =>
              delivery && { text: statuses(delivery.status), ...statusLook[delivery.status] },
          },
        ]}
      />
    </Sheet>
  );
}
