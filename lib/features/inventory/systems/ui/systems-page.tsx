import { ButtonLink } from "@/components/ui/button";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";
import { scopeOf } from "../list";

/** Whose systems the page shows, and what to do where there are none. */
export function systemsPage({ view: { t, actor } }: { view: ListView }) {
  const scope = scopeOf(actor);
  return {
    actions: <ButtonLink href={paths.vendors(actor.office.key)}>{t("vendors.title")}</ButtonLink>,
    facts: [{ label: t(`systems.lead.${scope}`) }],
    empty: { title: t("systems.list.none"), hint: t(`systems.list.noneHint.${scope}`) },
  };
}
