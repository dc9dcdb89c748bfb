import type { Messages } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import { pickTexts } from "./pick-texts";

// Apart from FormTexts: who imports that sends the provider's script with the page.

/** What the browser's provider takes: a language and the few texts that are named. */
export interface PickedTexts {
  locale: string;
  messages: Messages;
}

/** The texts of a language, for what is read in another one than its reader's. */
export const textsIn = async (locale: string, ...namespaces: string[]): Promise<PickedTexts> => ({
  locale,
  messages: pickTexts(await getMessages({ locale }), namespaces),
});

/**
 * The reader's, for code that is fetched when it is asked for, and then brings the provider with
 * it.
 */
export const textsOf = async (...namespaces: string[]): Promise<PickedTexts> =>
  textsIn(await getLocale(), ...namespaces);
