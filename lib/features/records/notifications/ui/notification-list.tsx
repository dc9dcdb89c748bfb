import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import type { Actor } from "@/lib/domain/actor";
import { eventText } from "@/lib/domain/event-text";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatTkr } from "@/lib/domain/money";
import { formatMoment, formatTableDay } from "@/lib/domain/period";
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
export async function NotificationList({ actor, items, hasUnread }: NotificationListProps) {
  const { office } = actor;
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
      outcome: item.approval?.decision ?? "none",
      number: item.pointNumber ?? 0,
      message: item.message ?? "",
      on: item.on ? formatTableDay(item.on, locale) : "",
      how: item.how ?? "",
      answer: item.answer ?? "",
      person: item.person?.name ?? t("somebody"),
      whose: item.person?.id === actor.userId ? "own" : "other",
      cost: item.costOre === null ? "none" : formatTkr(item.costOre, locale),
    }),
    href: placeOf(actor, item),
    about: item.settlement
      ? words("settlements.title", { year: String(item.settlement.year) })
      : aboutOf(item),
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
            key: "about",
            header: t("about"),
            cell: (row) => row.about,
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
                    label={`${t("markRead")}: ${row.what}, ${row.about}, ${row.time}`}
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

/** "W3D3, Trelleborg", the project, the stop, the municipality alone, the file, or the person. */
function aboutOf(item: NotificationItem): string {
  const { delivery, installation, municipality, import: file, person, project, stop } = item;
  if (stop) return `${stop.number}, ${stop.title}`;
  const system = (delivery ?? installation)?.system.name;
  const named = project && `${project.number} ${project.name}`;
  return [named, system, person?.name, municipality?.name, file?.name].filter(Boolean).join(", ");
}

/**
 * The link of a notification: to the comment, the point, the decision, the request that waits for
 * one, or the delivery; to the project, the stop, the settlement or the installation, to what is
 * missing of a municipality's, to the list that was read in, to the person, or to one's own account.
 */
function placeOf({ office: { key: office }, userId }: Actor, item: NotificationItem): string {
  if (item.person) return item.person.id === userId ? paths.account() : paths.person(office, item.person.id);
  const { delivery, installation, municipality, commentId, pointNumber, requestId, approval } = item;
  if (item.project) return paths.project(office, item.project.id);
  if (item.import) return paths.import(office, item.import.id);
  if (item.stop) return paths.stop(office, item.stop.id);
  if (item.settlement) return paths.settlement(office, item.settlement.year, item.settlement.kind);
  if (installation) return paths.installation(office, installation.id);
  if (!delivery) return paths.installations(office, { municipality: municipality?.code, complete: "no" });
  if (commentId) return paths.comment(office, delivery.id, commentId);
  if (pointNumber !== null) return paths.controlPoint(office, delivery.id, pointNumber);
  if (approval) return paths.approval(office, approval.id);
  return requestId ? paths.signing(office, requestId) : paths.delivery(office, delivery.id);
}
