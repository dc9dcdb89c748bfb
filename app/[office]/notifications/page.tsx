import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readSearchParams, type SearchParams } from "@/lib/domain/search-params";
import { notificationFilter } from "@/lib/features/records/notifications";
import { countUnread, listNotifications } from "@/lib/features/records/notifications/server";
import { NotificationsPage } from "@/lib/features/records/notifications/ui/notifications-page";
import { readPage } from "@/lib/platform/http/page";

interface PageProps {
  params: Promise<{ office: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("notifications"))("title") };
}

export default async function Page({ params, searchParams }: PageProps) {
  const { office } = await params;
  const { filter } = readSearchParams(notificationFilter, await searchParams);
  const { actor, data } = await readPage(office, "notification:read", async ({ db, actor }) => ({
    page: await listNotifications(db, actor, filter),
    unread: await countUnread(db, actor),
  }));
  return <NotificationsPage actor={actor} filter={filter} {...data} />;
}
