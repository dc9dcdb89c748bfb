import { getLocale, getTranslations } from "next-intl/server";
import { Pager } from "@/components/data-table/filter-bar";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import type { NotificationFilter, NotificationItem } from "../schema";
import { NotificationList } from "./notification-list";

interface NotificationsPageProps {
  actor: Actor;
  page: Page<NotificationItem>;
  unread: number;
  filter: NotificationFilter;
}

/** What the person has been told, newest first: who did what, on which delivery, when. */
export async function NotificationsPage({ actor, page, unread, filter }: NotificationsPageProps) {
  const t = await getTranslations("notifications");
  const office = actor.office.key;
  const onlyUnread = filter.unread === "true";
  const keep = { unread: filter.unread };
  return (
    <Main id="main">
      <PageHead title={t("title")} facts={[{ label: t("unreadCount", { count: unread }) }]} />
      <Sheet
        flush
        title={onlyUnread ? t("headingUnread") : t("heading")}
        aside={
          <Anchor href={paths.notifications(office, onlyUnread ? {} : { unread: "true" })}>
            {onlyUnread ? t("showAll") : t("showUnread")}
          </Anchor>
        }
      >
        {page.items.length > 0 ? (
          <List actor={actor} items={page.items} unread={unread} />
        ) : (
          <EmptyState title={onlyUnread ? t("noUnread") : t("empty")}>{t("emptyHint")}</EmptyState>
        )}
      </Sheet>
      {(page.nextCursor || filter.cursor) && (
        <Pager
          label={t("pages")}
          {...(filter.cursor && {
            previous: { href: paths.notifications(office, keep), label: t("first") },
          })}
          {...(page.nextCursor && {
            next: {
              href: paths.notifications(office, { ...keep, cursor: page.nextCursor }),
              label: t("next"),
            },
          })}
        />
      )}
    </Main>
  );
}

interface ListProps {
  actor: Actor;
  items: NotificationItem[];
  unread: number;
}

async function List({ actor: { office }, items, unread }: ListProps) {
  const t = await getTranslations("notifications");
  const shell = await getTranslations("shell");
  const decisions = await getTranslations("approvals.decision");
  const locale = await getLocale();
  const what = ({ type, actor, approval, pointNumber }: NotificationItem) =>
    t(`what.${type.replace(".", "_")}`, {
      name: actor.name ?? t("somebody"),
      decision: approval ? decisions(approval.decision) : "",
      number: pointNumber ?? 0,
    });
  return (
    <NotificationList
      office={office.key}
      hasUnread={unread > 0}
      rows={items.map((item) => ({
        id: item.id,
        isUnread: item.readAt === null,
        what: what(item),
        href: placeOf(office.key, item),
        delivery: `${item.delivery.system.name}, ${item.delivery.municipality.name}`,
        time: formatMoment(item.createdAt, locale, office.timeZone),
        dateTime: item.createdAt,
      }))}
      texts={{
        caption: t("title"),
        state: t("state"),
        what: t("event"),
        delivery: t("delivery"),
        time: t("time"),
        unread: t("unread"),
        read: t("read"),
        markRead: t("markRead"),
        markAll: t("markAll"),
        marked: t("marked"),
        markedAll: t("markedAll"),
        offline: shell("offline"),
        offlineHint: shell("offlineHint"),
      }}
    />
  );
}

/** Where it is to be seen: the comment, the point, the decision, the errand that waits for one, or the delivery. */
function placeOf(office: string, item: NotificationItem): string {
  const { delivery, commentId, pointNumber, requestId, approval } = item;
  if (commentId) return paths.comment(office, delivery.id, commentId);
  if (pointNumber !== null) return paths.controlPoint(office, delivery.id, pointNumber);
  if (approval) return paths.approval(office, approval.id);
  return requestId ? paths.signing(office, requestId) : paths.delivery(office, delivery.id);
}
