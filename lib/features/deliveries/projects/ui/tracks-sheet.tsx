import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import type { ActorOffice } from "@/lib/domain/actor";
import { statusLook } from "@/lib/domain/delivery";
import { paths } from "@/lib/domain/paths";
import { formatDay, formatTableDay } from "@/lib/domain/period";
import { movesAsOne } from "../domain";
import type { ProjectPageData } from "../queries";

interface TracksSheetProps {
  office: ActorOffice;
  data: ProjectPageData;
}

/**
 * The tracks beside each other: where each stands, and of the reader's own what is left and which
 * delivery it is.
 */
export async function TracksSheet({ office, data: { project, own } }: TracksSheetProps) {
  const t = await getTranslations("projects.track");
  const statuses = await getTranslations("deliveries.status");
  const locale = await getLocale();
  const { tracks } = project;
  const ownOf = ({ delivery }: (typeof tracks)[number]) => own.find((one) => one.delivery === delivery);
  const hasOthers = tracks.some(({ delivery }) => delivery === null);
  return (
    <Sheet title={t("title")} aside={t("count", { count: tracks.length })} id="tracks" flush>
      <p className="px-(--edge) pb-3">
        {await way(project, office)} {hasOthers && t("othersHint")}
      </p>
      <DataTable
        caption={t("title")}
        rows={tracks}
        rowHref={({ delivery }) => (delivery === null ? undefined : paths.delivery(office.key, delivery))}
        empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
        columns={[
          {
            key: "municipality",
            header: t("municipality"),
            onPhone: "title",
            cell: ({ municipality }) => municipality.name,
            note: (track) => ownOf(track)?.number,
          },
          { key: "phase", header: t("phase"), cell: ({ phase }) => phase.name },
          {
            key: "status",
            header: t("status"),
            onPhone: "corner",
            cell: ({ status }) => ({ ...statusLook[status], text: statuses(status) }),
          },
          {
            key: "left",
            header: t("left"),
            align: "num",
            cell: (track) => {
              const left = ownOf(track);
              return left && t("leftOf", { left: left.total - left.done, total: left.total });
            },
          },
          {
            key: "stopped",
            header: t("stopped"),
            nowrap: true,
            cell: (track) => {
              const since = ownOf(track)?.stoppedSince;
              return since && { tone: "stop", text: formatTableDay(since, locale) };
            },
          },
        ]}
      />
    </Sheet>
  );
}

/** How the tracks move, in a sentence. */
async function way(project: ProjectPageData["project"], office: ActorOffice): Promise<string> {
  const t = await getTranslations("projects.track");
  if (movesAsOne(project)) return t(project.hasSecrecy ? "togetherSecrecy" : "together");
  if (!project.forkedAt) return t("alone");
  return t("apart", { date: formatDay(project.forkedAt, await getLocale(), office.timeZone) });
}
