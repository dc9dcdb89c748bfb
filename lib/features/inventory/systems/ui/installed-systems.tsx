import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import type { readerOf } from "@/lib/domain/actor";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { isOverdue, systemLook } from "../domain";
import type { InstalledSystem } from "@/lib/features/office/municipalities";

interface InstalledSystemsProps {
  office: string;
  systems: InstalledSystem[];
  /** The office's day, ISO. */
  today: string;
  /** Whom an empty table speaks to. */
  reader: ReturnType<typeof readerOf>;
}

/** What one municipality runs, on its page. */
export async function InstalledSystems({ office, systems, today, reader }: InstalledSystemsProps) {
  const t = await getTranslations("systems");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  return (
    <Sheet flush title={t("title")} aside={systems.length > 0 && String(systems.length)}>
      <DataTable
        caption={t("title")}
        rows={systems}
        rowHref={(row) => paths.system(office, row.key)}
        empty={<EmptyState title={t("of.none")}>{t("of.noneHint", { reader })}</EmptyState>}
        columns={[
          { key: "system", header: t("system"), width: "36%", cell: (row) => row.name },
          { key: "vendor", header: t("vendor"), cell: (row) => row.vendor?.name },
          {
            key: "status",
            header: t("installed"),
            cell: ({ status }) => ({ ...systemLook[status], text: t(`status.${status}`) }),
            note: (row) => row.assumption,
            noteLook: { assumption: shell("assumption") },
          },
          {
            key: "windUp",
            header: t("windUp"),
            nowrap: true,
            cell: (row) => row.windUpOn && formatTableDay(row.windUpOn, locale),
            note: (row) => isOverdue(row, today) && t("overdue"),
          },
        ]}
      />
    </Sheet>
  );
}
