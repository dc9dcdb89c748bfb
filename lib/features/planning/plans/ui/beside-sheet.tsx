import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { Sheet } from "@/components/layout/sheet";
import { statusLook } from "@/lib/domain/delivery";
import { paths } from "@/lib/domain/paths";
import type { BesideDelivery } from "../queries";
import { useWords, type PlanWords } from "./parts/words";

interface BesideSheetProps {
  office: string;
  beside: BesideDelivery[];
}

/** Urgent deliveries that stand beside the plan: they are no part of what it counts. */
export function BesideSheet(props: BesideSheetProps) {
  const words = useWords();
  return props.beside.length === 0 ? null : <Drawn {...props} words={words} />;
}

async function Drawn({ office, beside, words }: BesideSheetProps & { words: PlanWords }) {
  const t = await getTranslations("planning.beside");
  const statuses = await getTranslations("deliveries.status");
  return (
    <Sheet title={t("title")} aside={t("count", { count: beside.length })} id="beside" flush>
      <DataTable
        caption={t("title")}
        rows={beside}
        rowHref={({ id }) => paths.delivery(office, id)}
        columns={[
          { key: "name", header: t("delivery"), onPhone: "title", cell: (one) => words.fullName(one) },
          { key: "phase", header: t("phase"), cell: ({ phase }) => phase },
          {
            key: "status",
            header: t("status"),
            cell: ({ status }) => ({ text: statuses(status), ...statusLook[status] }),
          },
        ]}
      />
    </Sheet>
  );
}
