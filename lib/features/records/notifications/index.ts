export { notificationFilter, toldOf } from "./schema";
