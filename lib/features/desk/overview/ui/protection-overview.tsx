import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { Stack } from "@/components/layout/page";
import { EmptyState, Sheet, SheetLink } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { ProtectionData } from "../queries";

/**
 * The systems, and where they are installed: all that a data protection officer looks after here.
 */
export async function ProtectionOverview({ actor, data }: { actor: Actor; data: ProtectionData }) {
  const t = await getTranslations("overview.protection");
  const systems = await getTranslations("systems");
  const locale = await getLocale();
  const office = actor.office.key;
  return (
    <Stack>
      <Sheet flush title={t("systems")}>
        <p className="text-muted max-w-[70ch] px-(--edge) pb-4 text-sm">{t("systemsText")}</p>
        <DataTable
          caption={t("systems")}
          rows={data.systems.items}
          rowHref={(row) => paths.system(office, row.key)}
          empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
          columns={[
            { key: "name", header: systems("system"), cell: (row) => row.name },
            { key: "vendor", header: systems("vendor"), cell: (row) => row.vendor?.name },
            {
              key: "municipalities",
              header: systems("list.municipalities"),
              align: "num",
              cell: (row) => String(row.municipalities),
            },
            {
              key: "windUp",
              header: systems("windUp"),
              nowrap: true,
              cell: (row) => row.windUpOn && formatTableDay(row.windUpOn, locale),
            },
          ]}
        />
        {data.systems.items.length > 0 && (
          <SheetLink href={paths.systems(office)}>{t("toSystems")}</SheetLink>
        )}
      </Sheet>
      <Sheet title={t("members")}>
        <p className="text-sm">{t("membersText")}</p>
        <SheetLink href={paths.municipalities(office)}>{t("toMembers")}</SheetLink>
      </Sheet>
    </Stack>
  );
}
