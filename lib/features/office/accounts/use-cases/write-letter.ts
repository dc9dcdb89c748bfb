import "server-only";
import { createTranslator } from "use-intl/core";
import { paths } from "@/lib/domain/paths";
import { isLocale } from "@/lib/domain/text";
import { env } from "@/lib/platform/env";
import { messages } from "../messages";

type LetterKind =
  | "invitation"
  | "password"
  | "passwordRequest"
  | "passwordSet"
  | "passwordChanged"
  | "passwordLinkMade"
  | "roleGiven"
  | "inventoryReminder"
  | "importApplied"
  | "importFailed"
  | "emailChange"
  | "emailChanged";

interface Words {
  (key: string, values?: Record<string, string>): string;
}

interface LetterInput {
  kind: LetterKind;
  /** The receiver's language, or the office's. */
  locale: string | null;
  /** A path of this site: the one link of the letter. */
  path: string;
  values?: Record<string, string>;
}

/** The address of a link, as it is handed over. */
export const linkAddress = (token: string): string => env().APP_ORIGIN + paths.link(token);

/** A short letter: what happened, what to do, one link. */
export function letter({ kind, locale, path, values = {} }: LetterInput): { subject: string; text: string } {
  const language = isLocale(locale) ? locale : "sv";
  const t = createTranslator({
    locale: language,
    messages: messages[language],
    namespace: "letters",
    timeZone: "Europe/Stockholm",
  }) as unknown as Words;
  // A subject is one line, whatever a name holds.
  const subject = t(`${kind}.subject`, values).replace(/\s+/g, " ");
  return { subject, text: `${t(`${kind}.text`, values)}\n\n${env().APP_ORIGIN}${path}\n\n${t("foot")}\n` };
}
