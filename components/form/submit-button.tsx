"use client";

import type { MouseEvent, ReactNode } from "react";
import { Button, type ButtonVariant } from "../ui/button";
import { useIsInBrowser } from "./use-is-in-browser";

type SubmitButtonProps = {
  children: ReactNode;
  /** While the form is on its way: keeps its focus, but a second press does nothing. */
  busy?: boolean;
  /** Shown instead while busy, "Sparar …". */
  busyLabel?: string;
  variant?: ButtonVariant;
  wide?: boolean;
  name?: string;
  value?: string;
};

/**
 * Sends a form that its script takes care of. Until that has come it cannot be pressed: the browser
 * would open the page anew, with what was typed in its address.
 */
export function SubmitButton({ children, busy, busyLabel, variant = "primary", ...rest }: SubmitButtonProps) {
  const isInBrowser = useIsInBrowser();
  const stop = (event: MouseEvent) => {
    if (busy) event.preventDefault();
  };
  return (
    <Button
      type="submit"
      variant={variant}
      disabled={!isInBrowser}
      aria-disabled={busy ? true : undefined}
      onClick={stop}
      {...rest}
    >
      {busy && <span className="btn-busy" aria-hidden="true" />}
      <span aria-live="polite">{busy ? (busyLabel ?? children) : children}</span>
    </Button>
  );
}
