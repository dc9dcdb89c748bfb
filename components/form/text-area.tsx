"use client";

import { useEffect, useRef, useState, type ComponentProps } from "react";
import { Field, fieldId, wire, type FieldTexts } from "./field";
import { passRef } from "./pass-ref";

type TextAreaProps = Omit<ComponentProps<"textarea">, "className"> &
  FieldTexts & {
    name: string;
    /**
     * Formats the number of characters left, "17 tecken kvar"; shown when there is a `maxLength`.
     */
    counter?: (left: number) => string;
  };

/** A multi-line field that counts the characters left. Spread `register("name")` on it. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, optional, missing, counter, ref, onChange, ...area } = props;
  const id = area.id ?? fieldId(area.name);
  const texts = { label, hint, error, optional, missing };
  const own = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState(String(area.value ?? area.defaultValue ?? "").length);
  // A form library sets the value through its ref, without a change event.
  useEffect(() => setLength(own.current?.value.length ?? 0), []);

  const left = area.maxLength === undefined ? undefined : area.maxLength - length;
  const counted = counter !== undefined && left !== undefined ? counter(left) : undefined;
  const isNear = left !== undefined && area.maxLength !== undefined && left <= area.maxLength * 0.1;

  return (
    <Field id={id} {...texts}>
      <textarea
        rows={4}
        {...area}
        ref={(element) => {
          own.current = element;
          passRef(ref, element);
        }}
        onChange={(event) => {
          setLength(event.target.value.length);
          return onChange?.(event);
        }}
        className="input"
        {...wire(id, texts, counted && `${id}-count`)}
      />
      {counted && (
        <p className="field-count" id={`${id}-count`} data-near={isNear ? "" : undefined}>
          {counted}
        </p>
      )}
      {counted && (
        <span className="sr-only" role="status">
          {isNear ? counted : ""}
        </span>
      )}
    </Field>
  );
}
