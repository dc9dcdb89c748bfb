import { readNotificationOperation } from "@/lib/features/notifications/api";
import { readNotification } from "@/lib/features/notifications/server";
import { route } from "@/lib/platform/http/route";

export const POST = route(readNotificationOperation, readNotification);
