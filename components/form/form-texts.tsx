import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { textsOf } from "./picked-texts";

/**
 * The words that the form inside may use in the browser: what all forms say, and its own
 * namespaces. No others are sent.
 */
export async function FormTexts({ of, children }: { of: string[]; children: ReactNode }) {
  const texts = await textsOf("forms", ...of);
  return <NextIntlClientProvider {...texts}>{children}</NextIntlClientProvider>;
}
