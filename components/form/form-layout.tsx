import type { ReactNode } from "react";

/** Fields in one column of readable width. Goes inside the form element. */
export function FormFields({ children }: { children: ReactNode }) {
  return <div className="form-fields">{children}</div>;
}

/** The form's buttons, the primary one first. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="form-actions">{children}</div>;
}

/** Fields that belong together, under a plain heading. */
export function FormGroup({
  title,
  hint,
  children,
}: {
  title: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  return (
    <fieldset className="form-group">
      <legend>{title}</legend>
      {hint && <p className="field-hint">{hint}</p>}
      <div className="form-fields">{children}</div>
    </fieldset>
  );
}

/** Short fields beside each other where there is room: from and until. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}

/** The form's buttons on a line that stays in sight while the form is scrolled. */
export function SaveBar({ children }: { children: ReactNode }) {
  return <div className="save-bar">{children}</div>;
}
