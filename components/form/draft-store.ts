import { isDraft, isOthersDraft } from "./draft";

// Drafts are kept for all tabs: they survive a reload, a second tab, a closed window and a new
// sign-in. A sign-out removes them, and so does the first form that another person opens.

/** The browser's storage. Null when the browser denies access; then nothing is kept. */
function storage(): Storage | null {
  try {
    return window.localStorage;
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
    // The storage is full: removes the older draft, which must not be offered later.
    storage()?.removeItem(key);
  }
}

function drop(isDropped: (key: string) => boolean): void {
  const kept = storage();
  for (const key of Object.keys(kept ?? {})) if (isDropped(key)) kept?.removeItem(key);
}

/** Removes what other people have left in this browser. */
export const dropOthersDrafts = (own: string): void => drop((key) => isOthersDraft(key, own));

/** Removes all drafts at sign-out. */
export const dropDrafts = (): void => drop(isDraft);
