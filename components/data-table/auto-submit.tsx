"use client";

import { useEffect, useRef } from "react";

/** Sends its form when one of the form's selects is changed; without script the button does. */
export function AutoSubmit() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    const onChange = (event: Event) => {
      if (event.target instanceof HTMLSelectElement) form?.requestSubmit();
    };
    form?.addEventListener("change", onChange);
    return () => form?.removeEventListener("change", onChange);
  }, []);
  return <span ref={place} hidden />;
}
