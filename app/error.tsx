"use client";

import { errorTexts } from "@/lib/domain/error-texts";
import { isLocale } from "@/lib/domain/text";

/** The last resort, when even the texts could not be read from the server. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const language = typeof document === "undefined" ? "sv" : document.documentElement.lang;
  const texts = errorTexts[isLocale(language) ? language : "sv"];
  return (
    <main id="main" className="main" tabIndex={-1}>
      <h1>{texts.title}</h1>
      <p>{texts.detail}</p>
      <p>
        <button type="button" className="btn btn-primary" onClick={reset}>
          {texts.action}
        </button>
      </p>
    </main>
  );
}
