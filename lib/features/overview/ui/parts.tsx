import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState, Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatDay, formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { ApprovalRequest } from "@/lib/features/approvals";
import { statusLook, type DeliveryItem } from "@/lib/features/deliveries";

const nameOf = ({ system, municipality }: Pick<DeliveryItem, "system" | "municipality">): string =>
  `${system.name}, ${municipality.name}`;

/** The stop where there is one, else the status. */
async function StateMark({ delivery: { blocked, status } }: { delivery: DeliveryItem }) {
  const t = await getTranslations("deliveries");
  if (!blocked) return <Mark {...statusLook[status]}>{t(`status.${status}`)}</Mark>;
  return (
    <Mark tone="stop" shape="stop">
      {t(`blockedBy.${blocked.by}`)}
    </Mark>
  );
}

interface DeliveriesSheetProps {
  office: string;
  title: string;
  deliveries: DeliveryItem[];
  empty: string;
  emptyHint?: string;
  /** Where all of them are. */
  href: string;
}

/** Deliveries as a short table: where they stand, what stops them, what is left. */
export async function DeliveriesSheet(props: DeliveriesSheetProps) {
  const { office, title, deliveries, empty, emptyHint, href } = props;
  const t = await getTranslations("overview.list");
  const words = await getTranslations("deliveries.list");
  return (
    <Sheet flush title={title}>
      <DataTable
        caption={title}
        rows={deliveries}
        rowKey={(row) => row.id}
        rowHref={(row) => paths.delivery(office, row.id)}
        empty={<EmptyState title={empty}>{emptyHint}</EmptyState>}
        columns={[
          { key: "delivery", header: t("delivery"), cell: nameOf, note: (row) => row.phase.name },
          {
            key: "status",
            header: t("status"),
            cell: (row) => <StateMark delivery={row} />,
          },
          {
            key: "left",
            header: t("left"),
            align: "num",
            cell: ({ controlPoints: { total, done } }) => words("pointsOf", { left: total - done, total }),
          },
        ]}
      />
      {deliveries.length > 0 && <SheetLink href={href}>{t("all")}</SheetLink>}
    </Sheet>
  );
}

/** Stopped deliveries, longest first, with the reason. */
export async function StopsSheet({
  office,
  title,
  deliveries,
  href,
}: Pick<DeliveriesSheetProps, "title" | "deliveries" | "href"> & { office: ActorOffice }) {
  const t = await getTranslations("overview.list");
  const words = await getTranslations("deliveries");
  const locale = await getLocale();
  return (
    <Sheet title={title}>
      {deliveries.length === 0 && <p className="text-muted text-sm">{t("nothingBlocked")}</p>}
      <PlainList
        items={deliveries.map((delivery) => ({
          key: delivery.id,
          text: <Anchor href={paths.delivery(office.key, delivery.id)}>{nameOf(delivery)}</Anchor>,
          note: delivery.blocked && (
            <>
              {words(`blockedBy.${delivery.blocked.by}`)},{" "}
              {words("list.since", { date: formatDay(delivery.blocked.since, locale) })}.{" "}
              {delivery.blocked.reason}
            </>
          ),
        }))}
      />
      {deliveries.length > 0 && <SheetLink href={href}>{t("all")}</SheetLink>}
    </Sheet>
  );
}

/** Errands that wait for a municipality's decision, oldest first. */
export async function WaitingSheet({
  office,
  title,
  waiting,
  empty,
}: {
  office: ActorOffice;
  title: string;
  waiting: ApprovalRequest[];
  empty?: string;
}) {
  const t = await getTranslations("overview.list");
  const locale = await getLocale();
  return (
    <Sheet title={title}>
      {waiting.length === 0 && <p className="text-muted text-sm">{empty ?? t("nothingWaiting")}</p>}
      <PlainList
        items={waiting.map((request) => ({
          key: request.id,
          text: <Anchor href={paths.signing(office.key, request.id)}>{nameOf(request)}</Anchor>,
          note: t("requested", { date: formatTableDay(request.requestedAt, locale, office.timeZone) }),
        }))}
      />
    </Sheet>
  );
}
