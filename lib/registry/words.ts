import { createTranslator } from "use-intl/core";
import type { Locale, Words } from "@/lib/domain/text";
import { messages } from "./messages";

/** The texts of every room in a language, for the worker, which answers no request. */
export const wordsIn = (locale: Locale): Words =>
  createTranslator({ locale, messages: messages[locale], timeZone: "Europe/Stockholm" }) as unknown as Words;
