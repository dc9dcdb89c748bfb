import { getRequestConfig } from "next-intl/server";
import { cookies } from "next/headers";
import { isLocale } from "@/lib/domain/text";
import { messages } from "./messages";

/** The reader's language: their cookie when it names one of ours, else Swedish. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get("locale")?.value;
  const locale = isLocale(chosen) ? chosen : "sv";
  return { locale, messages: messages[locale], timeZone: "Europe/Stockholm" };
});
