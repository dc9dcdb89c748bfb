import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { EmptyState, Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { daysBetween, formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { ApprovalRequest } from "@/lib/features/deliveries/approvals";
import { stoppedByKey } from "@/lib/domain/delivery";
import type { DeliveryItem } from "@/lib/features/deliveries/deliveries";
import type { MissingStep } from "../queries";
import { statusLook } from "@/lib/domain/delivery";

const nameOf = ({ system, municipality }: Pick<DeliveryItem, "system" | "municipality">): string =>
  `${system.name}, ${municipality.name}`;

interface DeliveriesSheetProps {
  office: string;
  title: string;
  deliveries: DeliveryItem[];
  empty: string;
  emptyHint?: string;
  /** The link to the whole list. */
  href: string;
  /** The reader is of the vendor, and is spoken to. */
  isVendor?: boolean;
  /** All rows are of one municipality, whose name is left out. */
  isOwn?: boolean;
  /** All rows are in one phase, which is in the title. */
  isOnePhase?: boolean;
  /** What a delivery without blocking points still needs, by delivery. */
  missing?: Map<string, MissingStep>;
}

/** Deliveries as a short table: status, stop and remaining points. */
export async function DeliveriesSheet(props: DeliveriesSheetProps) {
  const {
    office,
    title,
    deliveries,
    empty,
    emptyHint,
    href,
    isOwn,
    isOnePhase,
    isVendor = false,
    missing,
  } = props;
  const t = await getTranslations("overview.list");
  const words = await getTranslations("deliveries");
  return (
    <Sheet flush title={title}>
      <DataTable
        caption={title}
        rows={deliveries}
        rowHref={(row) => paths.delivery(office, row.id)}
        empty={<EmptyState title={empty}>{emptyHint}</EmptyState>}
        columns={[
          {
            key: "delivery",
            header: t("delivery"),
            cell: (row) => (isOwn ? row.system.name : nameOf(row)),
            note: (row) => {
              const step = missing?.get(row.id);
              if (step) return t(`missing.${step.kind}`, { count: step.count });
              return !isOnePhase && row.phase.name;
            },
          },
          {
            key: "status",
            header: t("status"),
            // The stop if there is one, else the status.
            cell: ({ blocked, status }) =>
              blocked
                ? { tone: "stop", text: words(`stoppedBy.${stoppedByKey(blocked.by, isVendor)}`) }
                : { ...statusLook[status], text: words(`status.${status}`) },
          },
          {
            key: "left",
            header: t("left"),
            align: "num",
            cell: ({ controlPoints: { total, done } }) =>
              words("list.pointsOf", { left: total - done, total }),
          },
        ]}
      />
      {deliveries.length > 0 && <SheetLink href={href}>{t("all")}</SheetLink>}
    </Sheet>
  );
}

/** Stopped deliveries, longest first: by whom, for how long and why. */
export async function StopsSheet({
  office,
  title,
  deliveries,
  href,
  isVendor = false,
}: Pick<DeliveriesSheetProps, "title" | "deliveries" | "href" | "isVendor"> & { office: ActorOffice }) {
  const t = await getTranslations("overview.list");
  const words = await getTranslations("deliveries");
  const locale = await getLocale();
  const { today } = office;
  return (
    <Sheet flush title={title}>
      <DataTable
        caption={title}
        rows={deliveries.flatMap((row) => (row.blocked ? [{ ...row, blocked: row.blocked }] : []))}
        rowHref={(row) => paths.delivery(office.key, row.id)}
        empty={<EmptyState title={t("nothingBlocked")}>{t("nothingBlockedHint")}</EmptyState>}
        columns={[
          { key: "delivery", header: t("delivery"), cell: nameOf, note: (row) => row.blocked.reason },
          {
            key: "by",
            header: t("stop"),
            cell: ({ blocked }) => ({
              tone: "stop",
              text: words(`stoppedBy.${stoppedByKey(blocked.by, isVendor)}`),
            }),
            note: ({ blocked, vendor }) => blocked.by === "vendor" && !isVendor && vendor?.name,
          },
          {
            key: "days",
            header: t("since"),
            align: "num",
            // The length of a stop that was reported on the current day is unknown.
            cell: ({ blocked }) =>
              blocked.since < today && t("days", { days: daysBetween(blocked.since, today) }),
            note: ({ blocked }) => words("list.since", { date: formatTableDay(blocked.since, locale) }),
          },
        ]}
      />
      {deliveries.length > 0 && <SheetLink href={href}>{t("all")}</SheetLink>}
    </Sheet>
  );
}

/** Approval requests that wait for a municipality's decision, oldest first. */
export async function WaitingSheet({
  office,
  title,
  waiting,
  href,
}: {
  office: ActorOffice;
  title: string;
  waiting: ApprovalRequest[];
  /** The link to the whole list. */
  href: string;
}) {
  const t = await getTranslations("overview.list");
  const words = await getTranslations("approvals.list");
  const locale = await getLocale();
  const noteOf = ({ requestedAt, blockingOpen: count }: ApprovalRequest): string => {
    const asked = t("requested", { date: formatTableDay(requestedAt, locale, office.timeZone) });
    return count > 0 ? `${asked} · ${words("blocking", { count })}` : asked;
  };
  return (
    <Sheet title={title}>
      {waiting.length === 0 && <p className="text-muted text-sm">{t("nothingWaiting")}</p>}
      <PlainList
        items={waiting.map((request) => ({
          key: request.id,
          text: <Anchor href={paths.signing(office.key, request.id)}>{nameOf(request)}</Anchor>,
          note: noteOf(request),
        }))}
      />
      {waiting.length > 0 && <SheetLink href={href}>{t("all")}</SheetLink>}
    </Sheet>
  );
}
