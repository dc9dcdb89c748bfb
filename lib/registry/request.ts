import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { greetingLocale } from "@/lib/domain/accept-language";
import { isLocale } from "@/lib/domain/text";
import { messages } from "./messages";

/** The requested language, else the reader's: from a valid cookie, else what the browser asks for. */
export default getRequestConfig(async ({ locale: named }) => {
  const chosen = named ?? (await cookies()).get("locale")?.value;
  const locale = isLocale(chosen) ? chosen : greetingLocale((await headers()).get("accept-language"));
  return { locale, messages: messages[locale], timeZone: "Europe/Stockholm" };
});
