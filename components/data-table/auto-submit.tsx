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
    // Who presses the button is done choosing: a fold that holds the filters gives way to what was found.
    const onSubmit = (event: SubmitEvent) => {
      if (event.submitter) form?.querySelector("details")?.removeAttribute("open");
    };
    // Chosen while this script was on its way, so that nobody heard of it.
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
