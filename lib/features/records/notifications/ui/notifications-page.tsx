import { getTranslations } from "next-intl/server";
import { Pager } from "@/components/data-table/filter-bar";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import type { Actor } from "@/lib/domain/actor";
import type { Page } from "@/lib/domain/list";
import { paths } from "@/lib/domain/paths";
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
          <NotificationList actor={actor} items={page.items} hasUnread={unread > 0} />
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
