import type { ReactNode } from "react";
import { cx } from "../cx";
import { MarkIcon } from "../ui/icons";

/** The default id of a field; error summaries link to it. */
export const fieldId = (name: string): string => `field-${name}`;

/** The texts of a field, already translated. */
export type FieldTexts = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Text beside the label, "frivilligt". */
  optional?: string;
  /** The word for what nobody has answered yet: it is said by form and word, never as an error. */
  missing?: string | undefined;
};

type Wiring = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

/** Connects a control to its hint and its error (aria-describedby). */
export function wire(
  id: string,
  { hint, error }: FieldTexts,
  ...more: (string | false | undefined)[]
): Wiring {
  const describedBy = cx(hint !== undefined && `${id}-hint`, Boolean(error) && `${id}-error`, ...more);
  return { id, "aria-describedby": describedBy || undefined, "aria-invalid": error ? true : undefined };
}

type FieldProps = FieldTexts & {
  /** The control's id. */
  id: string;
  children: ReactNode;
};

/**
 * Label, hint, control, error: in this order, so that a screen reader reads the hint before the
 * control.
 */
export function Field({ id, label, hint, error, optional, missing, children }: FieldProps) {
  return (
    <div className={cx("field", Boolean(error) && "field-wrong", Boolean(missing) && "field-missing")}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> {optional}</span>}
        <MissingMark>{missing}</MissingMark>
      </label>
      <FieldHint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The word itself, beside the label. */
export function MissingMark({ children }: { children: string | undefined }) {
  return children ? <span className="field-missing-mark"> {children}</span> : null;
}

export function FieldHint({ id, hint }: { id: string; hint: ReactNode }) {
  return hint === undefined ? null : (
    <p className="field-hint" id={`${id}-hint`}>
      {hint}
    </p>
  );
}

export function FieldError({ id, error }: { id: string; error: ReactNode }) {
  return error ? (
    <p className="field-error" id={`${id}-error`}>
      <MarkIcon shape="failed" />
      <span>{error}</span>
    </p>
  ) : null;
}
