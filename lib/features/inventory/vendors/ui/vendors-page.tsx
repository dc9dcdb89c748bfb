import { ButtonLink } from "@/components/ui/button";
import { holds } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";

/** What the list is of, and where one more is added. */
export function vendorsPage({ view: { t, actor } }: { view: ListView }) {
  return {
    facts: [{ label: t("vendors.lead") }],
    ...(holds(actor, "vendor:manage") && {
      actions: <ButtonLink href={paths.addVendor(actor.office.key)}>{t("vendors.add.title")}</ButtonLink>,
    }),
  };
}
