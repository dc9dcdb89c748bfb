import "server-only";

export { getClosing, getClosingPage } from "./queries";
