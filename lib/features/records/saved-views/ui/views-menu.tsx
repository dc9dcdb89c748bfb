import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { textsOf } from "@/components/form/picked-texts";
import { DetailsMenu } from "@/components/layout/details-menu";
import { ChevronIcon } from "@/components/ui/icons";
import type { Actor } from "@/lib/domain/actor";
import type { ListPlace } from "@/lib/domain/list-description";
import { callOf } from "@/lib/domain/operation";
import type { SearchParams } from "@/lib/domain/search-params";
import { removeViewOperation, renameViewOperation, saveViewOperation } from "../api";
import { queryOf } from "../domain";
import type { SavedView } from "../schema";
import { ViewList } from "./view-list";

interface ViewsMenuProps {
  actor: Pick<Actor, "userId" | "office">;
  list: ListPlace;
  views: SavedView[];
  /** The choices of the page's address: what it shows now. */
  address: SearchParams;
}

/**
 * My views of the list as links, and ways to save, rename and remove them. Stands beside the list's
 * filters.
 */
export async function ViewsMenu({ actor, list, views, address }: ViewsMenuProps) {
  const office = actor.office.key;
  const t = await getTranslations("savedViews");
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
        save={callOf(saveViewOperation, office)}
        draft={draftKey(actor.userId, office, "view", list.key)}
        views={views.map(({ id, name, query, version }) => ({
          id,
          name,
          version,
          href: list.page(office, Object.fromEntries(new URLSearchParams(query))),
          calls: {
            rename: callOf(renameViewOperation, office, { params: { id } }),
            remove: callOf(removeViewOperation, office, { params: { id } }),
          },
          isCurrent: query === current,
        }))}
        texts={{
          mine: t("mine"),
          none: t("none"),
          nothing: t("nothing"),
          save: t("save"),
          change: t("change"),
          notLoaded: t("notLoaded"),
        }}
        formTexts={await textsOf("forms", "savedViews")}
      />
    </DetailsMenu>
  );
}
