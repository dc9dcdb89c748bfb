import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { Sheet } from "@/components/layout/sheet";
import { statusLook, type StoppedBy } from "@/lib/domain/delivery";
import { paths } from "@/lib/domain/paths";
import type { PlanLife } from "../queries";
import type { PlanWords } from "./parts/words";

interface ToldSheetProps {
  office: string;
  version: NonNullable<PlanLife["version"]>;
  stopped: ReadonlyMap<string, StoppedBy>;
  words: PlanWords;
}

/**
 * What a plan without quarters says: which deliveries, and how far the reader may see they have
 * come.
 */
export async function ToldSheet({ office, version: { items }, stopped, words }: ToldSheetProps) {
  const t = await getTranslations("planning.council");
  const table = await getTranslations("planning.table");
  const deliveries = await getTranslations("deliveries");
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
            cell: ({ id, delivery }) => {
              const by = stopped.get(id);
              if (by) return { text: deliveries(`stoppedBy.${by}`), tone: "stop" as const };
              return (
                delivery && { text: deliveries(`status.${delivery.status}`), ...statusLook[delivery.status] }
              );
            },
          },
        ]}
      />
    </Sheet>
  );
}
