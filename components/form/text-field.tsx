import type { ComponentProps, ReactNode } from "react";
import { cx } from "../cx";
import { Field, fieldId, wire, type FieldTexts } from "./field";

type Control<Tag extends "input" | "select" | "textarea"> = Omit<ComponentProps<Tag>, "className"> &
  FieldTexts & { name: string };

type TextFieldProps = Control<"input"> & {
  /** For numbers: right-aligned in a short box. */
  numeric?: boolean;
  /** The unit after the box: "tkr", "GB". */
  unit?: string;
  /** A control after the box, such as a choice of unit. */
  beside?: ReactNode;
};

/** A single-line field. Spread react-hook-form's `register("name")` on it. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, optional, missing, numeric, unit, beside, ...input } = props;
  const id = input.id ?? fieldId(input.name);
  const texts = { label, hint, error, optional, missing };
  const unitId = unit && `${id}-unit`;
  return (
    <Field id={id} {...texts}>
      <div className="field-line">
        <input
          type="text"
          inputMode={numeric ? "decimal" : undefined}
          {...input}
          className={cx("input", numeric && "input-num")}
          {...wire(id, texts, unitId)}
        />
        {unit && (
          <span className="field-unit" id={unitId}>
            {unit}
          </span>
        )}
        {beside}
      </div>
    </Field>
  );
}

type SelectFieldProps = Control<"select"> & {
  options: { value: string; label: string; disabled?: boolean }[];
  /** The first option, with the value "": "Välj kommun". */
  placeholder?: string;
};

/** A native select. Spread `register("name")` on it. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  options,
  placeholder,
  ...select
}: SelectFieldProps) {
  const id = select.id ?? fieldId(select.name);
  const texts = { label, hint, error, optional };
  return (
    <Field id={id} {...texts}>
      <select {...select} className="input" {...wire(id, texts)}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
