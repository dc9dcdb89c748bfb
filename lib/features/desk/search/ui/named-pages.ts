import { getTranslations } from "next-intl/server";
import type { NamedPage } from "../domain";

/** Pages with their names, and the other words that people look for them by. */
export async function namedPages(pages: { key: string; href: string }[]): Promise<NamedPage[]> {
  const shell = await getTranslations("shell");
  const t = await getTranslations("search");
  return pages.map(({ key, href }) => {
    const words = `words.${key.split(".")[1] ?? ""}`;
    return { title: shell(key), words: t.has(words) ? t(words) : "", href };
  });
}
