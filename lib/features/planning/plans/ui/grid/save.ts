import { sendCall, type Answer } from "@/components/form/send-call";
import type { Arrival } from "./arrival";
import { idOf, type Change, type Fields } from "./changes";
import type { Item } from "./facts";

/** Where the draft's items are changed and read: plain addresses, so that no schema comes along. */
export interface Addresses {
  /** POST adds an item; an item's own address is below it. */
  items: string;
  version: string;
  history: string;
}

const written = (
  { plannedFor, kind, purpose, scope, nextOn, effortDays, isFixed, rank, reason, financing }: Item,
  way: Change["way"],
) =>
  ({
    plannedFor,
    kind,
    purpose,
    scope,
    nextOn,
    // Left out, the office's estimate counts; what comes back comes back without days too.
    ...((effortDays !== null || way !== "do") && { effortDays }),
    isFixed,
    rank,
    ...(reason !== null && { reason }),
    financing,
  }) satisfies Fields;

/** Sends one change; `version` is the item's, as the server last told it. */
export function saveChange(
  change: Change,
  version: number | undefined,
  { items }: Addresses,
  key: string,
): Promise<Answer<Item>> {
  if (change.act === "add")
    return sendCall<Item>({
      method: "POST",
      url: items,
      body: { installation: change.item.installation, ...written(change.item, change.way) },
      key,
    });
  const url = `${items}/${idOf(change)}`;
  if (change.act === "remove") return sendCall<Item>({ method: "DELETE", url, version, key });
  return sendCall<Item>({ method: "PATCH", url, body: change.after, version, key });
}

/** What the server has now; null when it does not answer. */
export async function readVersion<V>(url: string): Promise<V | "gone" | null> {
  try {
    const response = await fetch(url, { cache: "no-store" });
    if (response.status === 404 || response.status === 403) return "gone";
    return response.ok ? ((await response.json()) as V) : null;
  } catch {
    return null;
  }
}

/** Something that has happened to the plan, with its text in the reader's language. */
export interface Happened {
  seq: number;
  type: string;
  actor: { name: string | null };
  text: string;
}

/** The last of what happened to the plan, newest first; null when it is not told. */
export async function readHistory(url: string): Promise<Happened[] | null> {
  try {
    const response = await fetch(url, { cache: "no-store" });
    if (!response.ok) return null;
    return ((await response.json()) as { items: Happened[] }).items;
  } catch {
    return null;
  }
}

const eventOf = {
  moved: "plan.itemMoved",
  added: "plan.itemAdded",
  removed: "plan.itemRemoved",
  changed: "plan.itemChanged",
} as const satisfies Record<NonNullable<Arrival["first"]>["what"], string>;

/** Who did what is told first: whose event is of that kind and names that item. */
export function doerOf(first: Arrival["first"], happened: readonly Happened[]): string | null {
  if (first === null) return null;
  const name = `${first.item.system.name}, ${first.item.municipality.name}`;
  const event = happened.find(({ type, text }) => type === eventOf[first.what] && text.includes(name));
  return event?.actor.name ?? null;
}
