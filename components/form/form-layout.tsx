import type { ReactNode } from "react";

/** Fields beneath each other, no wider than one reads. Goes inside the form element. */
export function FormFields({ children }: { children: ReactNode }) {
  return <div className="form-fields">{children}</div>;
}

/** Short fields that belong together, side by side where there is room. */
export function FormRow({ children }: { children: ReactNode }) {
  return <div className="form-row">{children}</div>;
}

/** The form's buttons, the filled one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}
