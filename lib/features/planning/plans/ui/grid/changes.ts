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

const fieldNames = [
  "plannedFor",
  "kind",
  "purpose",
  "scope",
  "nextOn",
  "effortDays",
  "isFixed",
  "rank",
  "reason",
  "financing",
] as const satisfies (keyof Fields)[];

/** One thing that a person does to the plan. */
export type Deed =
  | { act: "change"; id: string; before: Fields; after: Fields }
  | { act: "add"; item: Item }
  | { act: "remove"; item: Item };

/**
 * A deed that is done, undone or done again. Its number stays with it through all three, and
 * through the new id that the server gives what is added.
 */
export type Change = Deed & { n: number; way: "do" | "undo" | "redo" };

export const idOf = (deed: Deed): string => (deed.act === "change" ? deed.id : deed.item.id);

/** What takes the change back. */
export function inverse(change: Change): Change {
  if (change.act === "add") return { ...change, act: "remove" };
  if (change.act === "remove") return { ...change, act: "add" };
  return { ...change, before: change.after, after: change.before };
}

export function applied(items: readonly Item[], deed: Deed): Item[] {
  if (deed.act === "add") return [...items, deed.item];
  if (deed.act === "remove") return items.filter(({ id }) => id !== deed.item.id);
  return items.map((item) => (item.id === deed.id ? { ...item, ...deed.after } : item));
}

const pick = (item: Item, names: readonly (keyof Fields)[]): Fields =>
  Object.fromEntries(names.map((name) => [name, item[name]]));

/** The change that sets these fields; null when they are so already. */
export function changeOf(item: Item, after: Fields): Deed | null {
  const before = pick(item, Object.keys(after) as (keyof Fields)[]);
  return isSame(before, after) ? null : { act: "change", id: item.id, before, after };
}

/** Whether the change can be taken back: nobody else has done anything to the item since. */
export function mayUndo(items: readonly Item[], change: Change): boolean {
  const item = items.find(({ id }) => id === idOf(change));
  if (change.act === "remove") return item === undefined;
  if (item === undefined) return false;
  if (change.act === "add") return isSame(pick(item, fieldNames), pick(change.item, fieldNames));
  return Object.entries(change.after).every(([key, value]) => isSame(item[key as keyof Fields], value));
}

/**
 * The change as it is once the server has answered another: what is added gets its id, and what is
 * to be removed the version that it is removed by. What was answered itself is as the server has
 * understood it.
 */
export function answered(change: Change, sent: Change, answer: Item): Change {
  if (idOf(change) !== idOf(sent)) return change;
  const { id, version } = answer;
  const isOwn = change.n === sent.n;
  if (change.act !== "change") return { ...change, item: isOwn ? answer : { ...change.item, id, version } };
  if (!isOwn || sent.act !== "change") return { ...change, id };
  const told = pick(answer, Object.keys(change.after) as (keyof Fields)[]);
  const isAlong = (change.way === "undo") === (sent.way === "undo");
  return isAlong ? { ...change, id, after: told } : { ...change, id, before: told };
}

/**
 * The version that a change is sent by: its item's on the screen. One that is removed further on is
 * not there, and stands with what removes it.
 */
export function versionFor(
  change: Change,
  { items, queue }: { items: readonly Item[]; queue: readonly Change[] },
): number | undefined {
  const id = idOf(change);
  const shown = items.find((item) => item.id === id);
  const waiting = queue.find((one) => one.act !== "change" && idOf(one) === id);
  return (shown ?? (waiting?.act === "change" ? undefined : waiting?.item))?.version;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
