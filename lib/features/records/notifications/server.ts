import "server-only";

export { listNotifications } from "./queries";
export { countUnread, notify } from "./repository";
export { readAllNotifications, readNotification } from "./use-cases/mark-read";
