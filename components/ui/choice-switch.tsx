"use client";

import { useId } from "react";

interface ChoiceSwitchProps {
  name: string;
  value: string;
  label: string;
  options: { value: string; label: string; lang?: string }[];
  onChoose: (value: string) => void;
}

/** A few choices in a row, of which one holds; the arrow keys move between them. */
export function ChoiceSwitch({ name, value, label, options, onChoose }: ChoiceSwitchProps) {
  // Two of the same on one page are two groups.
  const group = `${name}-${useId()}`;
  return (
    <fieldset className="theme-switch">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} lang={option.lang}>
          <input
            type="radio"
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
