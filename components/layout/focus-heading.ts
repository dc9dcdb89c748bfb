/** Where the address leads on its page: the element of its anchor, else the page's heading. */
function placeOf(hash: string): HTMLElement | null {
  const named = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  return named ?? document.querySelector<HTMLElement>("main h1");
}

/**
 * Moves the focus to where the address leads, for a page that was opened without a page load. What
 * has taken the focus within the page itself keeps it.
 */
export function focusHeading(): void {
  const focused = document.activeElement;
  if (focused?.closest(".focus-here") || focused?.parentElement?.closest("main")) return;
  const place = placeOf(window.location.hash);
  if (!place) return;
  if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
  // Next has scrolled already, and knows how far.
  place.focus({ preventScroll: true });
}
