import { readAllNotificationsOperation } from "@/lib/features/notifications/api";
import { readAllNotifications } from "@/lib/features/notifications/server";
import { route } from "@/lib/platform/http/route";

export const POST = route(readAllNotificationsOperation, readAllNotifications);
