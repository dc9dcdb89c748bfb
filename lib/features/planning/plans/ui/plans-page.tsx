import { ButtonLink } from "@/components/ui/button";
import { mayOn } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";

/** What the list of plans adds to its table: what its makers do from here. */
export function plansPage({ view: { t, actor } }: { view: ListView }) {
  const { office } = actor;
  return {
    facts: [{ label: office.name }],
    ...(mayOn(actor, "plan:edit", { kind: "office" }) && {
      actions: (
        <>
          <ButtonLink variant="quiet" href={paths.capacity(office.key)}>
            {t("planning.toCapacity")}
          </ButtonLink>
          <ButtonLink href={paths.addPlan(office.key)}>{t("planning.add.title")}</ButtonLink>
        </>
      ),
    }),
  };
}
