export { getClosing } from "./get-closing";
export { getClosingPage, type ClosingPageData } from "./get-closing-page";
