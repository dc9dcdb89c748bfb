import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { Sheet } from "@/components/layout/sheet";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { PlanProgress } from "../queries";
import type { PlanWords } from "./parts/words";

interface LateSheetProps {
  office: string;
  progress: PlanProgress;
  words: PlanWords;
}

/** What was promised for a quarter that has ended and is not approved, with what holds it up. */
export async function LateSheet({ office, progress: { late, standing }, words }: LateSheetProps) {
  const t = await getTranslations("planning.council.late");
  return (
    <Sheet
      title={t("title")}
      aside={t("of", { late: late.length, due: standing.due })}
      id="late"
      flush={late.length > 0}
    >
      {late.length === 0 ? (
        <p>{t("none")}</p>
      ) : (
        <DataTable
          caption={t("title")}
          rows={late}
          rowHref={({ delivery }) => (delivery ? paths.delivery(office, delivery.id) : undefined)}
          columns={[
            {
              key: "name",
              header: t("delivery"),
              onPhone: "title",
              cell: (item) => words.fullName(item),
              note: ({ now }) => now?.phase.name ?? t("notBegun"),
            },
            {
              key: "planned",
              header: t("planned"),
              nowrap: true,
              cell: ({ plannedFor }) => words.quarter(plannedFor),
            },
            {
              key: "waits",
              header: t("waitsFor"),
              cell: ({ now }) =>
                now?.stop
                  ? { text: t(`by.${now.stop.by}`), tone: "stop" as const }
                  : { text: t(now ? "going" : "notBegun"), look: "muted" as const },
            },
            {
              key: "reason",
              header: t("reason"),
              cell: ({ now, reason }) =>
                now?.stop?.reason ?? reason ?? { text: t("noReason"), look: "muted" as const },
              note: ({ now }) =>
                now?.stop && t("since", { day: formatTableDay(now.stop.since, words.locale) }),
            },
          ]}
        />
      )}
    </Sheet>
  );
}
