export { emailAddress, linkKinds } from "./schema";
