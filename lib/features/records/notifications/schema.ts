import { z } from "zod";
import { decisions } from "@/lib/domain/delivery";
import { codeAndName, keyAndName, listOf, pageQuery } from "@/lib/domain/list";

const notificationTypes = [
  "comment.mentioned",
  "delivery.created",
  "approval.requested",
  "approval.signed",
  "approval.withdrawn",
  "remark.assigned",
  "closing.held",
  "closing.disposalDecided",
  "closing.undone",
  "delivery.closed",
  "controlPoint.reopened",
  "installation.windUpMoved",
  "installation.noticeNear",
  "inventory.reminded",
  "import.applied",
  "import.failed",
  "link.made",
  "project.invited",
  "project.answered",
  "project.findingAdded",
  "project.forked",
  "stop.registered",
  "stop.promised",
  "stop.mended",
  "stop.closed",
  "settlement.proposed",
  "settlement.adopted",
] as const;
export type NotificationType = (typeof notificationTypes)[number];

/** The kinds of subject that a list of notifications can name. */
export const toldOf = ["delivery", "installation", "municipality", "import", "project", "stop", "settlement"];

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
  /** What it hangs on: a delivery, an installation, a municipality, a stop, a settlement, or a list. */
  delivery: z.object({ id: z.uuid(), system: keyAndName, municipality: codeAndName }).nullable(),
  installation: z.object({ id: z.uuid(), system: keyAndName, municipality: codeAndName }).nullable(),
  import: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  project: z.object({ id: z.uuid(), number: z.string(), name: z.string() }).nullable(),
  /** What a municipality answered that was asked to join a project. */
  answer: z.enum(["joins", "declines", "later"]).nullable(),
  stop: z.object({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
  settlement: z.object({ id: z.uuid(), year: z.int(), kind: z.enum(["preliminary", "final"]) }).nullable(),
  /** Whom it concerns, where that is somebody: a colleague, or who is told. */
  person: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  /** Null for the office's own. */
  municipality: codeAndName.nullable(),
  /**
   * What the notification concerns besides the delivery: the comment, the control point, or the
   * request and its decision if there is one.
   */
  commentId: z.uuid().nullable(),
  requestId: z.uuid().nullable(),
  pointNumber: z.int().nullable(),
  approval: z.object({ id: z.uuid(), decision: z.enum(decisions) }).nullable(),
  /** What somebody wrote to those who are told. */
  message: z.string().nullable(),
  /** The day that it is about, and what became of that day. */
  on: z.iso.date().nullable(),
  how: z.enum(["announced", "moved", "calledOff"]).nullable(),
  /** What it costs to let the day pass, in öre. */
  costOre: z.int().nullable(),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type NotificationItem = z.infer<typeof notification>;
export const notificationList = listOf(notification);

/** The number of unread notifications. */
export const unreadCount = z.object({ unread: z.int() });
