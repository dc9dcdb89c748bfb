import { getRequestConfig } from "next-intl/server";
import { cookies } from "next/headers";
import { isLocale } from "@/lib/domain/text";
import { messages } from "./messages";

/** The requested language, else the reader's: from a valid cookie, else Swedish. */
export default getRequestConfig(async ({ locale: named }) => {
  const chosen = named ?? (await cookies()).get("locale")?.value;
  const locale = isLocale(chosen) ? chosen : "sv";
  return { locale, messages: messages[locale], timeZone: "Europe/Stockholm" };
});
