export { notificationFilter } from "./schema";
