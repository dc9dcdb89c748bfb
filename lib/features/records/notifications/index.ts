export { notificationFilter, toldOf, type NotificationType } from "./schema";
