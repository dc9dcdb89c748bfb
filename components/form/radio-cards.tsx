import { useEffect, useRef, type ComponentProps, type ReactNode } from "react";
import { cx } from "../cx";
import { passRef } from "./pass-ref";
import { FieldError, fieldId, FieldHint, MissingMark, wire, type FieldTexts } from "./field";

type RadioOption = {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  /** Cannot be chosen now; the description gives the reason. */
  disabled?: boolean;
};

type RadioCardsProps = Omit<ComponentProps<"input">, "className" | "type" | "value" | "defaultValue"> &
  FieldTexts & {
    name: string;
    options: RadioOption[];
    /** Not for react-hook-form, which sets its own. */
    defaultValue?: string;
  };

/**
 * A choice among a few options, each with a description. Native radios: arrow keys move, space
 * chooses. Spread `register("name")` on it.
 */
export function RadioCards({
  label,
  hint,
  error,
  optional,
  missing,
  options,
  defaultValue,
  ref,
  ...input
}: RadioCardsProps) {
  const keepEarly = useEarlyChoice();
  const id = input.id ?? fieldId(input.name);
  const { "aria-describedby": describedBy } = wire(id, { label, hint, error });
  return (
    <fieldset
      className={cx("field", "radios", Boolean(error) && "field-wrong", Boolean(missing) && "field-missing")}
      aria-describedby={describedBy}
    >
      <legend className="field-label">
        {label}
        {optional && <span className="field-optional"> {optional}</span>}
        <MissingMark>{missing}</MissingMark>
      </legend>
      <FieldHint id={id} hint={hint} />
      <div className="radio-cards">
        {options.map((option, index) => {
          // The first option has the id of the group, so that links in an error summary lead here.
          const optionId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <label key={option.value} className="radio-card">
              <input
                {...input}
                ref={(element) => {
                  keepEarly(element);
                  passRef(ref, element);
                }}
                type="radio"
                id={optionId}
                value={option.value}
                disabled={option.disabled || input.disabled}
                defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
                aria-labelledby={`${optionId}-label`}
                aria-describedby={option.description ? `${optionId}-note` : undefined}
              />
              <span>
                <span className="radio-label" id={`${optionId}-label`}>
                  {option.label}
                </span>
                {option.description && (
                  <span className="note" id={`${optionId}-note`}>
                    {option.description}
                  </span>
                )}
              </span>
            </label>
          );
        })}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}

/**
 * Keeps a choice made before the form's script was loaded. react-hook-form keeps typed text, but it
 * registers radios one by one, and the first one that it checks unchecks the others.
 */
function useEarlyChoice() {
  const chosen = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (chosen.current?.checked === false) chosen.current.click();
  }, []);
  return (element: HTMLInputElement | null) => {
    chosen.current ??= element?.closest("fieldset")?.querySelector("input:checked") ?? null;
  };
}
