import type { ReactNode } from "react";

/** Fields beneath each other, no wider than one reads. Goes inside the form element. */
export function FormFields({ children }: { children: ReactNode }) {
  return <div className="form-fields">{children}</div>;
}

/** The form's buttons, the filled one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}
