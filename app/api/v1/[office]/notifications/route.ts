import { listNotificationsOperation } from "@/lib/features/records/notifications/api";
import { listNotifications } from "@/lib/features/records/notifications/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: route(listNotificationsOperation, ({ db, actor, query }) => listNotifications(db, actor, query)),
});
