import "server-only";

export { getFrame } from "./queries";
