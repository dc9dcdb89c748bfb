import { ButtonLink } from "@/components/ui/button";
import { mayOn } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";

/** What templates are for, the phases beside, and where one more is made. */
export function templatesPage({ view: { t, actor } }: { view: ListView }) {
  const { key } = actor.office;
  const mayManage = mayOn(actor, "template:manage", { kind: "office" });
  return {
    facts: [{ label: t("templates.lead") }, ...(mayManage ? [] : [{ label: t("templates.whoChanges") }])],
    actions: (
      <>
        <ButtonLink variant="quiet" href={paths.phases(key)}>
          {t("phases.title")}
        </ButtonLink>
        {mayManage && <ButtonLink href={paths.addTemplate(key)}>{t("templates.add.title")}</ButtonLink>}
      </>
    ),
  };
}
