import { useEffect, useRef, type ComponentProps, type ReactNode } from "react";
import { cx } from "../cx";
import { passRef } from "./pass-ref";
import { FieldError, fieldId, FieldHint, wire, type FieldTexts } from "./field";

type RadioOption = {
  value: string;
  label: ReactNode;
  description?: ReactNode;
  /** Cannot be chosen now; the description says why. */
  disabled?: boolean;
};

type RadioCardsProps = Omit<ComponentProps<"input">, "className" | "type" | "value" | "defaultValue"> &
  FieldTexts & {
    name: string;
    options: RadioOption[];
    /** Not together with react-hook-form, which has its own. */
    defaultValue?: string;
  };

/** One of a few, each explained. Native radios: arrows move, space chooses. Spread `register("name")` on it. */
export function RadioCards({
  label,
  hint,
  error,
  optional,
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
      className={cx("field", "radios", Boolean(error) && "field-wrong")}
      aria-describedby={describedBy}
    >
      <legend className="field-label">
        {label}
        {optional && <span className="field-optional"> {optional}</span>}
      </legend>
      <FieldHint id={id} hint={hint} />
      <div className="radio-cards">
        {options.map((option, index) => {
          // The first has the group's own id, so that an error summary's link lands here.
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
 * Keeps what was chosen while the form's script was on its way. react-hook-form keeps what was
 * typed, but of radios it takes up one after another, and the first to be checked unchecks the rest.
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
