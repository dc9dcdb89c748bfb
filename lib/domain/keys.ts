import { newId } from "./ids";
import { keyFrom } from "./key-from";

export { keyFrom };

/** Words that stand where a key would in the addresses of pages: /vendors/new, /systems/import. */
const reserved = ["new", "import"];

/** Whether the key would hide a page. */
export const isReservedKey = (key: string): boolean => reserved.includes(key);

/** The key of a new thing from its name; an id of its own where the name gives none. */
export function keyOf(name: string): string {
  const key = keyFrom(name);
  return key === "" || isReservedKey(key) ? newId() : key;
}
