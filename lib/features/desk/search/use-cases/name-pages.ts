import "server-only";
import { getTranslations } from "next-intl/server";
import type { NamedPage } from "../schema";

/** A page with the key of its name below `shell`. */
export interface KeyedPage {
  key: string;
  href: string;
}

/** Pages with their names, and the other words that people look for them by. */
export async function namePages(pages: KeyedPage[]): Promise<NamedPage[]> {
  const shell = await getTranslations("shell");
  const t = await getTranslations("search");
  return pages.map(({ key, href }) => {
    const [group, name = ""] = key.split(".");
    const words = `words.${name}`;
    const isAction = group === "actions";
    return { title: shell(key), words: t.has(words) ? t(words) : "", href, isAction };
  });
}
