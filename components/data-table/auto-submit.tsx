"use client";

import { useEffect, useRef } from "react";

/**
 * Submits its form when a select in the form changes; without script the reader uses the button.
 */
export function AutoSubmit() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = place.current?.closest("form");
    const onChange = (event: Event) => {
      if (event.target instanceof HTMLSelectElement) form?.requestSubmit();
    };
    // The reader who presses the button has finished: closes the filters so that the result is
    // visible.
    const onSubmit = (event: SubmitEvent) => {
      if (event.submitter) form?.querySelector("details")?.removeAttribute("open");
    };
    // A select may have changed before this script was loaded, when nothing listened.
    const isChosen = ({ options }: HTMLSelectElement) =>
      [...options].some((option) => option.defaultSelected && !option.selected);
    if ([...(form?.querySelectorAll("select") ?? [])].some(isChosen)) form?.requestSubmit();
    form?.addEventListener("change", onChange);
    form?.addEventListener("submit", onSubmit);
    return () => {
      form?.removeEventListener("change", onChange);
      form?.removeEventListener("submit", onSubmit);
    };
  }, []);
  return <span ref={place} hidden />;
}
