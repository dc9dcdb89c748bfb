"use client";

import { useEffect, useState } from "react";
import { errorTexts, type ErrorTexts } from "@/lib/domain/error-texts";

/** The last resort, when even the texts could not be read from the server. */
export default function ErrorPage({ reset }: { reset: () => void }) {
  const [texts, setTexts] = useState<ErrorTexts>(errorTexts.sv);
  useEffect(
    () => setTexts(errorTexts[document.documentElement.lang as keyof typeof errorTexts] ?? errorTexts.sv),
    [],
  );
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
