import "server-only";

export { listSavedViews } from "./queries";
export { removeView } from "./use-cases/remove-view";
export { renameView } from "./use-cases/rename-view";
export { saveView } from "./use-cases/save-view";
