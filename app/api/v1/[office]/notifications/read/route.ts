import { readAllNotificationsOperation } from "@/lib/features/records/notifications/api";
import { readAllNotifications } from "@/lib/features/records/notifications/server";
import { methods } from "@/lib/platform/http/methods";
import { route } from "@/lib/platform/http/route";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: route(readAllNotificationsOperation, readAllNotifications),
});
