import { getTranslations } from "next-intl/server";
import type { ComponentProps } from "react";
import { ExportMenu } from "@/components/data-table/export-menu";
import { TableFold } from "@/components/data-table/table-fold";
import { Sheet } from "@/components/layout/sheet";
import { isDone, openBlocking } from "@/lib/features/inventory/control-points";
import type { Delivery } from "../schema";
import { PointsTable } from "./points-table";

type Links = ComponentProps<typeof ExportMenu>["hrefs"];

interface PointsProps {
  office: string;
  delivery: Delivery;
  /** Where the points are to be had as a file. */
  links: Links;
}

/** The control points: a table while they are assessed, before and after that one line. */
export async function DeliveryPoints({ office, delivery, links }: PointsProps) {
  const t = await getTranslations("deliveries.one");
  const { id, phase, controlPoints: points } = delivery;
  const table = <PointsTable office={office} deliveryId={id} points={points} />;
  return (
    <Sheet flush title={t("points")} id="points" aside={<Aside points={points} links={links} />}>
      {phase.stage === "controlled" ? (
        table
      ) : (
        <TableFold title={t("showAll", { count: points.length })} count="" isDone>
          {table}
        </TableFold>
      )}
    </Sheet>
  );
}

async function Aside({ points, links }: { points: Delivery["controlPoints"]; links: Links }) {
  const t = await getTranslations("deliveries.one");
  const exports = await getTranslations("exports");
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {t("pointsAside", {
        done: points.filter((point) => isDone(point.result)).length,
        total: points.length,
        blocking: openBlocking(points).length,
      })}
      <ExportMenu label={exports("menu")} hrefs={links} />
    </div>
  );
}
