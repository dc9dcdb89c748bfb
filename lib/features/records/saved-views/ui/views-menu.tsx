import { getTranslations } from "next-intl/server";
import { DetailsMenu } from "@/components/layout/details-menu";
import { ChevronIcon } from "@/components/ui/icons";
import type { List } from "@/lib/domain/list";
import { apiPaths } from "@/lib/domain/paths";
import type { SearchParams } from "@/lib/domain/search-params";
import { queryOf } from "../domain";
import type { SavedView } from "../schema";
import { ViewList } from "./view-list";

interface ViewsMenuProps {
  office: string;
  list: List;
  views: SavedView[];
  /** The choices of the page's address: what it shows now. */
  address: SearchParams;
}

/** My views of the list as links, and ways to save, rename and remove them. Stands beside the list's filters. */
export async function ViewsMenu({ office, list, views, address }: ViewsMenuProps) {
  const t = await getTranslations("savedViews");
  const shell = await getTranslations("shell");
  const current = queryOf(list, address);
  return (
    <DetailsMenu
      summary={
        <>
          {t("menu")}
          <ChevronIcon />
        </>
      }
    >
      <ViewList
        list={list.key}
        current={current}
        saveUrl={apiPaths.savedViews(office)}
        views={views.map(({ id, name, query, version }) => ({
          id,
          name,
          version,
          href: list.page(office, Object.fromEntries(new URLSearchParams(query))),
          url: apiPaths.savedView(office, id),
          isCurrent: query === current,
        }))}
        texts={{
          mine: t("mine"),
          none: t("none"),
          nothing: t("nothing"),
          save: t("save"),
          change: t("change"),
          name: t("name"),
          nameHint: t("nameHint"),
          submit: t("submit"),
          rename: t("rename"),
          remove: t("remove"),
          removeAsk: t.raw("removeAsk") as string,
          removeYes: t("removeYes"),
          keep: t("keep"),
          saved: t("saved"),
          renamed: t("renamed"),
          removed: t("removed"),
          busy: t("busy"),
          notLoaded: t("notLoaded"),
          offline: { title: shell("offline"), detail: shell("offlineHint") },
        }}
      />
    </DetailsMenu>
  );
}
