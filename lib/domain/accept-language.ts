import { isLocale, type Locale } from "./text";

/** The Norwegian that a browser asks for is bokmål here, whichever of its names it uses. */
const norwegian = ["nb", "nn", "no"];

/**
 * The language to greet a reader in who has chosen none: the first of ours that the browser asks
 * for (RFC 9110, 12.5.4), else Swedish.
 */
export function greetingLocale(acceptLanguage: string | null): Locale {
  const asked = (acceptLanguage ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const quality = parameters.find((one) => one.startsWith("q="));
    return { language: tag.split("-")[0] ?? "", quality: quality ? Number(quality.slice(2)) : 1 };
  });
  const wanted = asked.filter(({ quality }) => quality > 0).sort((a, b) => b.quality - a.quality);
  for (const { language } of wanted) {
    if (norwegian.includes(language)) return "nb";
    if (isLocale(language)) return language;
  }
  return "sv";
}
