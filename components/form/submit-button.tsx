"use client";

import type { MouseEvent, ReactNode } from "react";
import { Button, type ButtonVariant } from "../ui/button";
import { useIsInBrowser } from "./use-is-in-browser";

type SubmitButtonProps = {
  children: ReactNode;
  /** The form is being sent: the button keeps its focus, and a second press has no effect. */
  busy?: boolean;
  /** The text while busy, "Sparar …". */
  busyLabel?: string;
  variant?: ButtonVariant;
  wide?: boolean;
  name?: string;
  value?: string;
};

/**
 * The submit button of a form with a script. Disabled until the script is loaded: before that, the
 * browser would reload the page with the typed values in the address.
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
