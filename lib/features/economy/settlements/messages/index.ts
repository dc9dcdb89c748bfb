import en from "./en.json";
import nb from "./nb.json";
import sv from "./sv.json";

export const messages = { sv, nb, en };
