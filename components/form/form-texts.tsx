import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { textsOf } from "./picked-texts";

/**
 * The texts that the form inside can use in the browser: those of all forms, and its own
 * namespaces. No other texts are sent.
 */
export async function FormTexts({ of, children }: { of: string[]; children: ReactNode }) {
  const texts = await textsOf("forms", ...of);
  return <NextIntlClientProvider {...texts}>{children}</NextIntlClientProvider>;
}
