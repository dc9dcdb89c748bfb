"use client";

import type { MouseEvent, ReactNode } from "react";
import { Button, type ButtonVariant } from "../ui/button";

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

export function SubmitButton({ children, busy, busyLabel, variant = "primary", ...rest }: SubmitButtonProps) {
  const stop = (event: MouseEvent) => {
    if (busy) event.preventDefault();
  };
  return (
    <Button type="submit" variant={variant} aria-disabled={busy ? true : undefined} onClick={stop} {...rest}>
      {busy && <span className="btn-busy" aria-hidden="true" />}
      <span aria-live="polite">{busy ? (busyLabel ?? children) : children}</span>
    </Button>
  );
}
