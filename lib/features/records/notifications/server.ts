import "server-only";

export { listNotifications } from "./queries";
export { countUnread, notify } from "./repository";
