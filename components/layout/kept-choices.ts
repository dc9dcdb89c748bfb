// Which filters, order and page each list was left with, per tab: the way back to a list leads to
// the list as it was. Nothing stays on a shared computer afterwards.

const prefix = "choices ";

/** The tab's storage. Null when the browser denies access; then nothing is kept. */
function storage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** Keeps the query of a page that has one; a page without a query is remembered as such. */
export function keepChoices(path: string, query: string): void {
  try {
    if (query) storage()?.setItem(prefix + path, query);
    else storage()?.removeItem(prefix + path);
  } catch {
    // The storage is full: the way back leads to the whole list.
    storage()?.removeItem(prefix + path);
  }
}

export const keptChoices = (path: string): string | null => storage()?.getItem(prefix + path) ?? null;

/** Forgets all of them at sign-out. */
export function dropChoices(): void {
  const kept = storage();
  for (const key of Object.keys(kept ?? {})) if (key.startsWith(prefix)) kept?.removeItem(key);
}
