"use client";

import { useState } from "react";

const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

const oneYear = 60 * 60 * 24 * 365;

function keep(theme: Theme) {
  document.cookie = `theme=${theme}; path=/; max-age=${oneYear}; samesite=lax`;
  document.documentElement.dataset.theme = theme;
}

type ThemeSwitchProps = {
  /** What the cookie `theme` says now. */
  value: Theme;
  label: string;
  labels: Record<Theme, string>;
};

/** Light, dark or as the computer has it; remembered in the cookie `theme`. */
export function ThemeSwitch({ value, label, labels }: ThemeSwitchProps) {
  const [chosen, setChosen] = useState(value);
  return (
    <fieldset className="theme-switch">
      <legend>{label}</legend>
      {themes.map((theme) => (
        <label key={theme}>
          <input
            type="radio"
            name="theme"
            value={theme}
            checked={chosen === theme}
            onChange={() => {
              setChosen(theme);
              keep(theme);
            }}
          />
          <span>{labels[theme]}</span>
        </label>
      ))}
    </fieldset>
  );
}
