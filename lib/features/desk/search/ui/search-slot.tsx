import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { paths } from "@/lib/domain/paths";
import { SearchEntry } from "./search-entry";

interface SearchSlotProps {
  office: string;
  /** The pages the actor may open, with the keys of their names. */
  pages: { key: string; href: string }[];
}

/** The masthead's way to search: a link to the search page, which the script makes a palette of. */
export async function SearchSlot({ office, pages }: SearchSlotProps) {
  const t = await getTranslations("search.palette");
  const kinds = await getTranslations("search.kinds");
  const shell = await getTranslations("shell");
  const isMac = /Mac OS X|Macintosh/.test((await headers()).get("user-agent") ?? "");
  return (
    <SearchEntry
      office={office}
      href={paths.search(office)}
      label={t("open")}
      keys={isMac ? "⌘ K" : "Ctrl K"}
      isMac={isMac}
      pages={pages.map(({ key, href }) => ({ title: shell(key), href }))}
      texts={{
        placeholder: t("placeholder"),
        results: t("results"),
        short: t("short"),
        pages: t("pages"),
        all: t("all"),
        found: t.raw("found") as string,
        none: t("none"),
        searching: t("searching"),
        keys: t("keys"),
        close: t("close"),
        signIn: t("signIn"),
        offline: { title: t("offline"), detail: t("offlineHint") },
        kinds: {
          municipality: kinds("municipality"),
          system: kinds("system"),
          delivery: kinds("delivery"),
          approval: kinds("approval"),
        },
      }}
    />
  );
}
