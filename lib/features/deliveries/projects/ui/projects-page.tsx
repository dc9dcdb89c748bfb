import { ButtonLink } from "@/components/ui/button";
import { mayOn } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";

/** What the list of projects adds to its table: what its makers do from here. */
export function projectsPage({ view: { t, actor } }: { view: ListView }) {
  const { office } = actor;
  return {
    facts: [{ label: office.name }],
    ...(mayOn(actor, "project:manage", { kind: "office" }) && {
      actions: <ButtonLink href={paths.addProject(office.key)}>{t("projects.form.addTitle")}</ButtonLink>,
    }),
  };
}
