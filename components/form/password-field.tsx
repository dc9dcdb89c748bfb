"use client";

import { useState, type ComponentProps } from "react";
import { Field, fieldId, wire, type FieldTexts } from "./field";

type PasswordFieldProps = Omit<ComponentProps<"input">, "className" | "type"> &
  FieldTexts & { name: string; showLabel: string; hideLabel: string };

/** A password field whose text can be made visible. Spread `register("name")` on it. */
export function PasswordField({
  label,
  hint,
  error,
  optional,
  showLabel,
  hideLabel,
  ...input
}: PasswordFieldProps) {
  const id = input.id ?? fieldId(input.name);
  const texts = { label, hint, error, optional };
  const [isShown, setShown] = useState(false);
  return (
    <Field id={id} {...texts}>
      <div className="password">
        <input
          autoComplete="current-password"
          spellCheck={false}
          autoCapitalize="none"
          {...input}
          type={isShown ? "text" : "password"}
          className="input"
          {...wire(id, texts)}
        />
        <button type="button" aria-controls={id} onClick={() => setShown(!isShown)}>
          {isShown ? hideLabel : showLabel}
        </button>
      </div>
    </Field>
  );
}
