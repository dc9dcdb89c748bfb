"use client";

import { useState } from "react";
import { ChoiceSwitch } from "./choice-switch";

const themes = ["light", "dark", "system"] as const;
export type Theme = (typeof themes)[number];

const oneYear = 60 * 60 * 24 * 365;

type ThemeSwitchProps = {
  /** The current value of the cookie `theme`. */
  value: Theme;
  label: string;
  labels: Record<Theme, string>;
};

/** Light, dark or the system's setting; kept in the cookie `theme`. */
export function ThemeSwitch({ value, label, labels }: ThemeSwitchProps) {
  const [chosen, setChosen] = useState<string>(value);
  return (
    <ChoiceSwitch
      name="theme"
      value={chosen}
      label={label}
      options={themes.map((theme) => ({ value: theme, label: labels[theme] }))}
      onChoose={(theme) => {
        setChosen(theme);
        document.cookie = `theme=${theme}; path=/; max-age=${oneYear}; samesite=lax`;
        document.documentElement.dataset.theme = theme;
      }}
    />
  );
}
