"use client";

import { useRouter } from "next/navigation";
import { ChoiceSwitch } from "./choice-switch";

const languages = [
  { value: "sv", label: "Svenska", lang: "sv" },
  { value: "nb", label: "Bokmål", lang: "nb" },
  { value: "en", label: "English", lang: "en" },
];

/** The languages, each in its own name; a cookie keeps the choice for a year. */
export function LanguageSwitch({ value, label }: { value: string; label: string }) {
  const router = useRouter();
  return (
    <ChoiceSwitch
      name="language"
      value={value}
      label={label}
      options={languages}
      onChoose={(code) => {
        document.cookie = `locale=${code}; path=/; max-age=31536000; samesite=lax`;
        router.refresh();
      }}
    />
  );
}
