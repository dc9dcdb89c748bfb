import type { Ref } from "react";

/** Hands an element on to whoever asked for it, beside one's own use of it. */
export function passRef<Element>(ref: Ref<Element> | undefined, element: Element | null): void {
  if (typeof ref === "function") ref(element);
  else if (ref) ref.current = element;
}
