"use client";

import { useEffect, useEffectEvent, useId, useRef } from "react";

interface ChoiceSwitchProps {
  name: string;
  value: string;
  label: string;
  options: { value: string; label: string; lang?: string }[];
  onChoose: (value: string) => void;
}

/** A row of a few options, one of them selected; the arrow keys move between them. */
export function ChoiceSwitch({ name, value, label, options, onChoose }: ChoiceSwitchProps) {
  // A unique name, so that two switches on one page are two radio groups.
  const group = `${name}-${useId()}`;
  const own = useRef<HTMLFieldSetElement>(null);
  const chooseEarly = useEffectEvent(() => {
    const chosen = own.current?.querySelector<HTMLInputElement>("input:checked")?.value;
    if (chosen !== undefined && chosen !== value) onChoose(chosen);
  });
  // The choice may have been made before this script was loaded.
  useEffect(() => chooseEarly(), []);
  return (
    <fieldset className="theme-switch" ref={own}>
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} lang={option.lang}>
          <input
            type="radio"
            autoComplete="off"
            name={group}
            value={option.value}
            checked={value === option.value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
