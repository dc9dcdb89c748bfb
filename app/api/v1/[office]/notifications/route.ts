import { listNotificationsOperation } from "@/lib/features/notifications/api";
import { listNotifications } from "@/lib/features/notifications/server";
import { route } from "@/lib/platform/http/route";

export const GET = route(listNotificationsOperation, ({ db, actor, query }) =>
  listNotifications(db, actor, query),
);
