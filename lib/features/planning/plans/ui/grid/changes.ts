import type { Item } from "./facts";

/** What can be changed of an item in a draft. */
export type Fields = Partial<
  Pick<
    Item,
    | "plannedFor"
    | "kind"
    | "purpose"
    | "scope"
    | "nextOn"
    | "effortDays"
    | "isFixed"
    | "rank"
    | "reason"
    | "financing"
  >
>;

/** One thing that a person does to the plan: it can be done, undone and done again. */
export type Change =
  | { act: "change"; id: string; before: Fields; after: Fields }
  | { act: "add"; item: Item }
  | { act: "remove"; item: Item };

export const idOf = (change: Change): string => (change.act === "change" ? change.id : change.item.id);

/** What takes the change back. */
export function inverse(change: Change): Change {
  if (change.act === "add") return { act: "remove", item: change.item };
  if (change.act === "remove") return { act: "add", item: change.item };
  return { ...change, before: change.after, after: change.before };
}

export function applied(items: readonly Item[], change: Change): Item[] {
  if (change.act === "add") return [...items, change.item];
  if (change.act === "remove") return items.filter(({ id }) => id !== change.item.id);
  return items.map((item) => (item.id === change.id ? { ...item, ...change.after } : item));
}

/** The change that sets these fields; null when they are so already. */
export function changeOf(item: Item, after: Fields): Change | null {
  const before = Object.fromEntries(
    Object.keys(after).map((key) => [key, item[key as keyof Fields]]),
  ) as Fields;
  return isSame(before, after) ? null : { act: "change", id: item.id, before, after };
}

/** Whether the change can be taken back: nobody else has done anything to the item since. */
export function mayUndo(items: readonly Item[], change: Change): boolean {
  const item = items.find(({ id }) => id === idOf(change));
  if (change.act === "remove") return item === undefined;
  if (item === undefined) return false;
  if (change.act === "add") return true;
  return Object.entries(change.after).every(([key, value]) => isSame(item[key as keyof Fields], value));
}

/** The change with another id: the server names what is added. */
export function renamed(change: Change, from: string, to: string): Change {
  if (idOf(change) !== from) return change;
  return change.act === "change" ? { ...change, id: to } : { ...change, item: { ...change.item, id: to } };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
