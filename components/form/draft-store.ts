import { isDraft, isOthersDraft } from "./draft";

// Drafts are kept per tab: they survive a reload and a new sign-in in that tab, and nothing stays
// on a shared computer afterwards.

/** The tab's storage. Null when the browser denies access; then nothing is kept. */
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
    // The storage is full: removes the older draft, which must not be offered later.
    storage()?.removeItem(key);
  }
}

function drop(isDropped: (key: string) => boolean): void {
  const kept = storage();
  for (const key of Object.keys(kept ?? {})) if (isDropped(key)) kept?.removeItem(key);
}

/** Removes drafts of other users in this tab before any draft is read. */
export const dropOthersDrafts = (own: string): void => drop((key) => isOthersDraft(key, own));

/** Removes all drafts at sign-out. */
export const dropDrafts = (): void => drop(isDraft);
