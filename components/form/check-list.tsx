import type { ComponentProps, ReactNode } from "react";
import { FieldError, fieldId, FieldHint, wire, type FieldTexts } from "./field";

type CheckListProps = Omit<ComponentProps<"input">, "className" | "type" | "value" | "defaultValue"> &
  FieldTexts & {
    name: string;
    options: { value: string; label: ReactNode }[];
  };

/** Any number of a few things, each to be ticked. Spread `register("name")` on it. */
export function CheckList({ label, hint, error, optional, options, ...input }: CheckListProps) {
  const id = fieldId(input.name);
  const { "aria-describedby": describedBy } = wire(id, { label, hint, error });
  return (
    <fieldset className="field" aria-describedby={describedBy}>
      <legend className="field-label">
        {label}
        {optional && <span className="field-optional"> {optional}</span>}
      </legend>
      <FieldHint id={id} hint={hint} />
      <div className="check-list">
        {options.map(({ value, label: text }, index) => (
          <label key={value} className="check">
            <input {...input} type="checkbox" value={value} id={index === 0 ? id : `${id}-${value}`} />
            <span>{text}</span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
