import type { ComponentProps } from "react";
import { cx } from "../cx";
import { FieldError, fieldId, FieldHint, wire, type FieldTexts } from "./field";

type CheckFieldProps = Omit<ComponentProps<"input">, "className" | "type"> & FieldTexts & { name: string };

/** One thing to say yes to. Spread `register("name")` on it. */
export function CheckField({ label, hint, error, ...input }: CheckFieldProps) {
  const id = input.id ?? fieldId(input.name);
  return (
    <div className={cx("field", "check", Boolean(error) && "field-wrong")}>
      <input {...input} type="checkbox" {...wire(id, { label, hint, error })} />
      <label htmlFor={id}>{label}</label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
    </div>
  );
}
