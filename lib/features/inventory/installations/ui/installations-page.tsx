import { ButtonLink } from "@/components/ui/button";
import { holds, scopeFor } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";
import { choicesOf } from "@/lib/domain/search-params";

/** Whose installations the page shows, and what can be done with them. */
export function installationsPage({ view: { t, actor, filter } }: { view: ListView }) {
  const office = actor.office.key;
  const { isOfficeWide } = scopeFor(actor, "installation:read");
  const mayEdit = holds(actor, "installation:edit");
  return {
    actions: (
      <>
        <ButtonLink variant="quiet" href={paths.systems(office)}>
          {t("installations.toSystems")}
        </ButtonLink>
        {isOfficeWide && (
          <ButtonLink variant="quiet" href={paths.inventory(office)}>
            {t("installations.toOverview")}
          </ButtonLink>
        )}
        {mayEdit && (
          <>
            <ButtonLink variant="quiet" href={paths.changeInstallations(office, choicesOf(filter))}>
              {t("installations.bulk.link")}
            </ButtonLink>
            <ButtonLink href={paths.addInstallation(office)}>{t("installations.new.link")}</ButtonLink>
          </>
        )}
      </>
    ),
    facts: [{ label: t(`installations.lead.${isOfficeWide ? "office" : "own"}`) }],
  };
}
