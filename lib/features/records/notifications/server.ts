import "server-only";

export { listNotifications } from "./queries";
export { countUnread, endNotifications, notify, notifySelf, notifySeveral } from "./repository";
