import type { ReactNode } from "react";

/** Fields in one column of readable width. Goes inside the form element. */
export function FormFields({ children }: { children: ReactNode }) {
  return <div className="form-fields">{children}</div>;
}

/** The form's buttons, the primary one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}
