import { isDraft, isOthersDraft } from "./draft";

// A draft lives as long as its tab: it outlasts a reload and a new sign-in there, and nothing of it
// stays on a shared computer.

/** The tab's storage; null where the browser refuses it, and then nothing is kept. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

export const readDraft = (key: string): string | null => storage()?.getItem(key) ?? null;

export function keepDraft(key: string, draft: object | null): void {
  if (draft === null) return storage()?.removeItem(key);
  try {
    storage()?.setItem(key, JSON.stringify(draft));
  } catch {
    // Full: an older draft is worse than none.
    storage()?.removeItem(key);
  }
}

function drop(isDropped: (key: string) => boolean): void {
  const kept = storage();
  for (const key of Object.keys(kept ?? {})) if (isDropped(key)) kept?.removeItem(key);
}

/** What somebody else left in this tab goes before anything is read. */
export const dropOthersDrafts = (own: string): void => drop((key) => isOthersDraft(key, own));

/** At sign-out. */
export const dropDrafts = (): void => drop(isDraft);
