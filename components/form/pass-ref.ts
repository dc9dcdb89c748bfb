import type { Ref } from "react";

/** Passes an element on to a forwarded ref, in addition to the component's own use of it. */
export function passRef<Element>(ref: Ref<Element> | undefined, element: Element | null): void {
  if (typeof ref === "function") ref(element);
  else if (ref) ref.current = element;
}
