import "server-only";

export { listNotifications } from "./queries";
export { countUnread, endNotifications, notify, notifyEach, notifySelf, notifySeveral } from "./repository";
