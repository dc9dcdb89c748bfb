export { linkKinds, newPassword } from "./schema";
