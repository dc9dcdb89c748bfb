import { defineOperation } from "@/lib/domain/operation";
import { notificationFilter, notificationList, notificationParams, unreadCount } from "./schema";

export const listNotificationsOperation = defineOperation({
  id: "listNotifications",
  method: "GET",
  path: "/notifications",
  summary: "What you have been told, newest first",
  permission: "notification:read",
  query: notificationFilter,
  response: notificationList,
  errors: ["request.badQuery"],
});

export const readNotificationOperation = defineOperation({
  id: "readNotification",
  method: "POST",
  path: "/notifications/{id}/read",
  summary: "Marks one of your notifications as read",
  permission: "notification:read",
  params: notificationParams,
  response: unreadCount,
  errors: ["request.notFound"],
});

export const readAllNotificationsOperation = defineOperation({
  id: "readAllNotifications",
  method: "POST",
  path: "/notifications/read",
  summary: "Marks all your notifications as read",
  permission: "notification:read",
  response: unreadCount,
  errors: [],
});
