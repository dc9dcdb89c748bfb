import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import type { Actor } from "@/lib/domain/actor";
import { eventText } from "@/lib/domain/event-text";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import { readAllNotificationsOperation, readNotificationOperation } from "../api";
import type { NotificationItem } from "../schema";
import { MarkRead } from "./mark-read";
import { NotificationLink } from "./notification-link";

interface NotificationListProps {
  actor: Actor;
  items: NotificationItem[];
  /** Whether any notification is unread, not only of those shown. */
  hasUnread: boolean;
}

/** The rows, each marked as read or unread by shape and word, with buttons to mark them as read. */
export async function NotificationList({ actor: { office }, items, hasUnread }: NotificationListProps) {
  const t = await getTranslations("notifications");
  const forms = await getTranslations("forms");
  const words = await getTranslations();
  const decisions = await getTranslations("approvals.decision");
  const locale = await getLocale();
  const offline = { title: forms("offline"), detail: forms("offlineHint") };
  const rows = items.map((item) => ({
    id: item.id,
    call: callOf(readNotificationOperation, office.key, { params: { id: item.id } }),
    isUnread: item.readAt === null,
    what: words(eventText(item.type, "notice"), {
      name: item.actor.name ?? t("somebody"),
      decision: item.approval ? decisions(item.approval.decision) : "",
      number: item.pointNumber ?? 0,
    }),
    href: placeOf(office.key, item),
    delivery: `${item.delivery.system.name}, ${item.delivery.municipality.name}`,
    time: formatMoment(item.createdAt, locale, office.timeZone),
  }));
  return (
    <>
      {hasUnread && (
        <div className="px-(--edge) pb-4">
          <MarkRead
            call={callOf(readAllNotificationsOperation, office.key)}
            done={t("markedAll")}
            offline={offline}
          >
            {t("markAll")}
          </MarkRead>
        </div>
      )}
      <DataTable
        caption={t("title")}
        rows={rows}
        columns={[
          {
            key: "what",
            header: t("event"),
            onPhone: "title",
            width: "40%",
            cell: (row) => ({
              slot: (
                <NotificationLink call={row.call} href={row.href} isUnread={row.isUnread}>
                  {row.what}
                </NotificationLink>
              ),
            }),
          },
          {
            key: "delivery",
            header: t("delivery"),
            cell: (row) => row.delivery,
          },
          {
            key: "time",
            header: t("time"),
            nowrap: true,
            cell: (row) => row.time,
          },
          {
            key: "state",
            header: t("state"),
            onPhone: "corner",
            width: "7rem",
            cell: ({ isUnread }) =>
              isUnread
                ? { tone: "wait", shape: "open", text: t("unread") }
                : { tone: "none", shape: "ok", text: t("read") },
          },
          {
            key: "mark",
            header: t("markRead"),
            isHeaderHidden: true,
            align: "num",
            cell: (row) =>
              row.isUnread && {
                slot: (
                  <MarkRead
                    call={row.call}
                    done={t("marked")}
                    offline={offline}
                    label={`${t("markRead")}: ${row.what}, ${row.delivery}, ${row.time}`}
                  >
                    {t("markRead")}
                  </MarkRead>
                ),
              },
          },
        ]}
      />
    </>
  );
}

/**
 * The link of a notification: to the comment, the point, the decision, the request that waits for
 * one, or the delivery.
 */
function placeOf(office: string, item: NotificationItem): string {
  const { delivery, commentId, pointNumber, requestId, approval } = item;
  if (commentId) return paths.comment(office, delivery.id, commentId);
  if (pointNumber !== null) return paths.controlPoint(office, delivery.id, pointNumber);
  if (approval) return paths.approval(office, approval.id);
  return requestId ? paths.signing(office, requestId) : paths.delivery(office, delivery.id);
}
