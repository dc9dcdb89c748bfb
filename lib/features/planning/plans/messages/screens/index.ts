import en from "./en.json";
import nb from "./nb.json";
import sv from "./sv.json";

/** What the plan's own pages say; its list, errors and events stand beside. */
export const messages = { sv, nb, en };
