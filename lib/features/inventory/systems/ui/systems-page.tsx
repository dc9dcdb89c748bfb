import { ButtonLink } from "@/components/ui/button";
import { holds, readerOf } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";
import { scopeOf } from "../list";

/** Whose systems the page shows, and what to do where there are none. */
export function systemsPage({ view: { t, actor } }: { view: ListView }) {
  const scope = scopeOf(actor);
  return {
    actions: (
      <>
        {holds(actor, "installation:read") && (
          <ButtonLink href={paths.installations(actor.office.key)}>{t("installations.title")}</ButtonLink>
        )}
        {holds(actor, "import:manage") && (
          <ButtonLink href={paths.importSystems(actor.office.key)}>{t("imports.open")}</ButtonLink>
        )}
        <ButtonLink href={paths.vendors(actor.office.key)}>{t("vendors.title")}</ButtonLink>
        {holds(actor, "system:manage") && (
          <ButtonLink href={paths.addSystem(actor.office.key)}>{t("systems.form.new")}</ButtonLink>
        )}
      </>
    ),
    facts: [{ label: t(`systems.lead.${scope}`) }],
    empty: {
      title: t("systems.list.none"),
      hint: t(`systems.list.noneHint.${scope}`, { reader: readerOf(actor) }),
    },
  };
}
