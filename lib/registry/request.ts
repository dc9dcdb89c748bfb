import { getRequestConfig } from "next-intl/server";
import { cookies } from "next/headers";
import { isLocale } from "@/lib/domain/text";
import { messages } from "./messages";

/** The language asked for by name, else the reader's: their cookie when it names one of ours, else Swedish. */
export default getRequestConfig(async ({ locale: named }) => {
  const chosen = named ?? (await cookies()).get("locale")?.value;
  const locale = isLocale(chosen) ? chosen : "sv";
  return { locale, messages: messages[locale], timeZone: "Europe/Stockholm" };
});
