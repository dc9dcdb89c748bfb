import type { Messages } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import { pickTexts } from "./pick-texts";

// Not in the file of FormTexts: importing that one sends the provider's script with the page.

/** The props of the browser's provider: a language and the named texts. */
export interface PickedTexts {
  locale: string;
  messages: Messages;
}

/** The texts in a given language, for content in another language than the reader's. */
export const textsIn = async (locale: string, ...namespaces: string[]): Promise<PickedTexts> => ({
  locale,
  messages: pickTexts(await getMessages({ locale }), namespaces),
});

/**
 * The texts in the reader's language, for code that is loaded on demand and then loads the provider
 * too.
 */
export const textsOf = async (...namespaces: string[]): Promise<PickedTexts> =>
  textsIn(await getLocale(), ...namespaces);
