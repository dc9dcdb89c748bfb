import { sendCall, type Answer } from "@/components/form/send-call";
import { idOf, type Change, type Fields } from "./changes";
import type { Item } from "./facts";

/** Where the draft's items are changed and read: plain addresses, so that no schema comes along. */
export interface Addresses {
  /** POST adds an item; an item's own address is below it. */
  items: string;
  version: string;
  history: string;
}

const written = ({
  plannedFor,
  kind,
  purpose,
  scope,
  nextOn,
  effortDays,
  isFixed,
  rank,
  reason,
  financing,
}: Item) =>
  ({
    plannedFor,
    kind,
    purpose,
    scope,
    nextOn,
    ...(effortDays !== null && { effortDays }),
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
      body: { installation: change.item.installation, ...written(change.item) },
      key,
    });
  const url = `${items}/${idOf(change)}`;
  if (change.act === "remove") return sendCall<Item>({ method: "DELETE", url, version, key });
  return sendCall<Item>({ method: "PATCH", url, body: change.after, version, key });
}

/** What the server has now; null when it tells that nothing is new, or does not answer. */
export async function readVersion<V>(
  url: string,
  etag: string | null,
): Promise<{ body: V; etag: string | null } | "gone" | null> {
  try {
    const response = await fetch(url, {
      headers: etag === null ? {} : { "If-None-Match": etag },
      cache: "no-store",
    });
    if (response.status === 404 || response.status === 403) return "gone";
    if (response.status !== 200) return null;
    return { body: (await response.json()) as V, etag: response.headers.get("ETag") };
  } catch {
    return null;
  }
}

/** Who did the last of what happened to the plan; null when it is not told. */
export async function lastActor(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { cache: "no-store" });
    if (!response.ok) return null;
    const { items } = (await response.json()) as { items: { actor: { name: string | null } }[] };
    return items[0]?.actor.name ?? null;
  } catch {
    return null;
  }
}
