"use client";

import { errorTexts } from "@/lib/domain/error-texts";

/** When even the page's frame fails: the three languages at once, since nothing tells which one is read. */
export default function GlobalError({ reset }: { reset: () => void }) {
  return (
    <html lang="sv">
      <body>
        <main>
          {Object.entries(errorTexts).map(([language, texts]) => (
            <section key={language} lang={language}>
              <h1>{texts.title}</h1>
              <p>{texts.detail}</p>
              <button type="button" onClick={reset}>
                {texts.action}
              </button>
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}
