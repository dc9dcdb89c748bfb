import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { Sheet } from "@/components/layout/sheet";
import { formatShare } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { PlanProgress } from "../queries";
import type { PlanWords } from "./parts/words";

interface StandingSheetProps {
  office: string;
  municipalities: PlanProgress["municipalities"];
  words: PlanWords;
}

/** Two rows of them. */
const MOST_DRAWN = 32;

/** How the plan stands municipality by municipality, beside what each bears of the cost. */
export async function StandingSheet({ office, municipalities, words }: StandingSheetProps) {
  const t = await getTranslations("planning.council");
  const hasShares = municipalities.some(({ share }) => share !== null);
  const sum = (of: (one: PlanProgress["municipalities"][number]) => number) =>
    municipalities.reduce((all, one) => all + of(one), 0);
  return (
    <Sheet
      title={t("byMunicipality")}
      aside={
        <span className="inline-flex flex-wrap gap-x-3">
          {(["d", "s", ""] as const).map((look) => (
            <span key={look} className="inline-flex items-center gap-1">
              <span className="squares squares-l" aria-hidden="true">
                <i className={look || undefined} />
              </span>
              {t(`squares.${look === "d" ? "approved" : look === "s" ? "late" : "left"}`)}
            </span>
          ))}
        </span>
      }
      flush
    >
      <DataTable
        caption={t("byMunicipality")}
        phone="scroll"
        rows={municipalities}
        rowHref={({ code }) => paths.municipality(office, code)}
        columns={[
          { key: "name", header: t("municipality"), onPhone: "title", cell: ({ name }) => name },
          {
            key: "squares",
            header: t("picture"),
            isHeaderHidden: true,
            hideOnPhone: true,
            cell: ({ due, approved, late, left }) =>
              due > 0 &&
              due <= MOST_DRAWN && {
                squares: [
                  { look: "d", count: approved },
                  { look: "s", count: late },
                  { look: "", count: left },
                ],
              },
          },
          { key: "due", header: t("planned"), align: "num", cell: ({ due }) => due },
          { key: "approved", header: t("approved"), align: "num", cell: ({ approved }) => approved },
          {
            key: "late",
            header: t("lateCount"),
            align: "num",
            cell: ({ late }) => (late > 0 ? { text: late, look: "strong" as const } : 0),
          },
          { key: "left", header: t("left"), align: "num", hideOnPhone: true, cell: ({ left }) => left },
          ...(hasShares
            ? [
                {
                  key: "share",
                  header: t("share"),
                  align: "num" as const,
                  hideOnPhone: true,
                  cell: ({ share }: { share: string | null }) =>
                    share === null ? null : formatShare(share, words.locale),
                },
              ]
            : []),
        ]}
        {...(municipalities.length > 1 && {
          footer: [
            {
              key: "sum",
              cells: {
                name: t("sum"),
                due: sum(({ due }) => due),
                approved: sum(({ approved }) => approved),
                late: sum(({ late }) => late),
                left: sum(({ left }) => left),
              },
            },
          ],
        })}
      />
    </Sheet>
  );
}
