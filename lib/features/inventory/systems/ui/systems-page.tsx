import type { ListView } from "@/lib/domain/list-columns";
import { scopeOf } from "../list";

/** Whose systems the page shows, and what to do where there are none. */
export function systemsPage({ view: { t, actor } }: { view: ListView }) {
  const scope = scopeOf(actor);
  return {
    facts: [{ label: t(`systems.lead.${scope}`) }],
    empty: { title: t("systems.list.none"), hint: t(`systems.list.noneHint.${scope}`) },
  };
}
