import { getTranslations } from "next-intl/server";
import { paths } from "@/lib/domain/paths";

/** Where a page of a plan stands: the list, the plan, and what of it. */
export async function planCrumbs(office: string, plan?: { key: string; name: string }, here?: string) {
  const t = await getTranslations("planning");
  const shell = await getTranslations("shell");
  return {
    label: shell("crumbs"),
    items: [
      { label: t("crumb"), href: paths.plans(office), isList: true },
      ...(plan ? [{ label: plan.name, ...(here && { href: paths.plan(office, plan.key) }) }] : []),
      ...(here ? [{ label: here }] : []),
    ],
  };
}
