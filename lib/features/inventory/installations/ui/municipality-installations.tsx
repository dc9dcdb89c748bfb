import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState, Sheet, SheetLink } from "@/components/layout/sheet";
import { mayIn, readerOf, type Actor } from "@/lib/domain/actor";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { systemLook } from "@/lib/features/inventory/systems";
import { isOver } from "@/lib/domain/system";
import type { OwnInstallation } from "../queries";

interface MunicipalityInstallationsProps {
  actor: Actor;
  code: string;
  rows: OwnInstallation[];
}

/** What one municipality runs, on its page, and how much is missing of what is known of it. */
export async function MunicipalityInstallations({ actor, code, rows }: MunicipalityInstallationsProps) {
  const { key: office, today } = actor.office;
  const t = await getTranslations("installations");
  const systems = await getTranslations("systems");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  return (
    <Sheet flush title={systems("title")} aside={rows.length > 0 && String(rows.length)}>
      <DataTable
        caption={systems("title")}
        rows={rows}
        rowHref={(row) => paths.installation(office, row.id)}
        empty={
          <EmptyState title={systems("of.none")}>
            {systems("of.noneHint", { reader: readerOf(actor) })}
          </EmptyState>
        }
        columns={[
          { key: "system", header: systems("system"), width: "32%", cell: (row) => row.name },
          { key: "vendor", header: systems("vendor"), cell: (row) => row.vendor },
          {
            key: "status",
            header: systems("installed"),
            cell: ({ status }) => ({ ...systemLook[status], text: systems(`status.${status}`) }),
            note: (row) => row.assumption,
            noteLook: { assumption: shell("assumption") },
          },
          {
            key: "windUp",
            header: systems("windUp"),
            nowrap: true,
            cell: (row) => row.windUpOn && formatTableDay(row.windUpOn, locale),
            note: ({ windUpOn, status }) =>
              windUpOn !== null && windUpOn < today && !isOver(status) && systems("overdue"),
          },
          {
            key: "missing",
            header: t("missing.inOurs"),
            cell: ({ missing }) => ({
              text: t("missing.inOursCount", { count: missing }),
              ...(missing === 0 && { look: "muted" as const }),
            }),
          },
        ]}
      />
      {mayIn(actor, "installation:edit", code) && (
        <SheetLink href={paths.addInstallation(office, { municipality: code })}>{t("new.linkOf")}</SheetLink>
      )}
    </Sheet>
  );
}
