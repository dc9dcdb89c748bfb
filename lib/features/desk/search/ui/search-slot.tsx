import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { textsOf } from "@/components/form/picked-texts";
import { addressOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { namedPagesOperation, searchOperation } from "../api";
import { SearchEntry } from "./search-entry";

/** The masthead's way to search: a link to the search page, which the script makes a palette of. */
export async function SearchSlot({ office }: { office: string }) {
  const t = await getTranslations("search.palette");
  const isMac = /Mac OS X|Macintosh/.test((await headers()).get("user-agent") ?? "");
  return (
    <SearchEntry
      office={office}
      href={paths.search(office)}
      url={addressOf(searchOperation, office)}
      pagesUrl={addressOf(namedPagesOperation, office)}
      label={t("open")}
      keys={isMac ? "⌘ K" : "Ctrl K"}
      isMac={isMac}
      texts={await textsOf("search.palette", "search.kinds")}
    />
  );
}
