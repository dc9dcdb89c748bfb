import { ButtonLink } from "@/components/ui/button";
import { holds } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";

/** How the rows are to be read, and where more are read in. */
export function outcomePage({ view: { t, actor } }: { view: ListView }) {
  return {
    facts: [{ label: t("outcome.lead") }],
    ...(holds(actor, "outcome:manage") && {
      actions: (
        <>
          <ButtonLink href={paths.importOutcome(actor.office.key)}>{t("imports.ofOutcome.title")}</ButtonLink>
          <ButtonLink href={paths.accountMapping(actor.office.key)}>{t("outcome.mapping.title")}</ButtonLink>
        </>
      ),
    }),
  };
}
