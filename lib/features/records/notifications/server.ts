import "server-only";

export { listNotifications } from "./queries";
export { countUnread, endNotifications, notify } from "./repository";
