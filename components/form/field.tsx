import type { ReactNode } from "react";
import { cx } from "../cx";
import { MarkIcon } from "../ui/icons";

/** The id a field has unless it is given another; error summaries link to it. */
export const fieldId = (name: string): string => `field-${name}`;

/** What every field can say. All words are translated before they come here. */
export type FieldTexts = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** Beside the label, "frivilligt". */
  optional?: string;
};

type Wiring = { id: string; "aria-describedby": string | undefined; "aria-invalid": true | undefined };

/** Ties a control to its hint and its error. */
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

/** Label, hint, control, error: in that order, so that it is read before it is filled in. */
export function Field({ id, label, hint, error, optional, children }: FieldProps) {
  return (
    <div className={cx("field", Boolean(error) && "field-wrong")}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> {optional}</span>}
      </label>
      <FieldHint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
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
