import { z } from "zod";
import { decisions } from "@/lib/domain/delivery";
import { codeAndName, keyAndName, listOf, pageQuery } from "@/lib/domain/list";

const notificationTypes = [
  "comment.mentioned",
  "approval.requested",
  "approval.signed",
  "approval.withdrawn",
  "controlPoint.reopened",
] as const;
export type NotificationType = (typeof notificationTypes)[number];

export const notificationFilter = z.strictObject({
  /** Only unread notifications, or only read ones. */
  unread: z.enum(["true", "false"]).optional(),
  ...pageQuery,
});
export type NotificationFilter = z.output<typeof notificationFilter>;

export const notificationParams = z.object({ id: z.uuid() });

const notification = z.object({
  id: z.uuid(),
  type: z.enum(notificationTypes),
  actor: z.object({ name: z.string().nullable() }),
  delivery: z.object({ id: z.uuid(), system: keyAndName, municipality: codeAndName }),
  /**
   * What the notification concerns besides the delivery: the comment, the control point, or the
   * request and its decision if there is one.
   */
  commentId: z.uuid().nullable(),
  requestId: z.uuid().nullable(),
  pointNumber: z.int().nullable(),
  approval: z.object({ id: z.uuid(), decision: z.enum(decisions) }).nullable(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type NotificationItem = z.infer<typeof notification>;
export const notificationList = listOf(notification);

/** The number of unread notifications. */
export const unreadCount = z.object({ unread: z.int() });
