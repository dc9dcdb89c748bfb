import { ButtonLink } from "@/components/ui/button";
import { scopeFor } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";
import { rolesToGive } from "../domain";

/** Whose people they are, and the way to invite for those who give any role. */
export function peoplePage({ view: { t, actor } }: { view: ListView }) {
  const { isOfficeWide } = scopeFor(actor, "people:read");
  const mayInvite = rolesToGive(actor.grants).length > 0;
  return {
    facts: [{ label: t(isOfficeWide ? "people.lead" : "people.leadOwn") }],
    ...(mayInvite && {
      actions: (
        <ButtonLink variant="primary" href={paths.invite(actor.office.key)}>
          {t("people.invite")}
        </ButtonLink>
      ),
    }),
  };
}
