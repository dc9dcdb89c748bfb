import "server-only";
import { bind } from "@/lib/platform/http/bind";
import { listNotificationsOperation, readAllNotificationsOperation, readNotificationOperation } from "./api";
import { listNotifications } from "./queries";
import { readAllNotifications, readNotification } from "./use-cases/mark-read";

export const notificationOperations = [
  bind(listNotificationsOperation, ({ db, actor, query }) => listNotifications(db, actor, query)),
  bind(readNotificationOperation, readNotification),
  bind(readAllNotificationsOperation, readAllNotifications),
];
