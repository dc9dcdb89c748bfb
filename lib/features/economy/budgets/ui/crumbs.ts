import { getTranslations } from "next-intl/server";
import { paths } from "@/lib/domain/paths";

/** The way to a page of a year: all years, the year itself, the page. */
export async function budgetCrumbs(office: string, year?: number, here?: string) {
  const t = await getTranslations("budgets");
  const shell = await getTranslations("shell");
  const items = [
    { label: shell("tabs.economy"), href: paths.economy(office) },
    { label: t("all"), href: paths.budgets(office) },
    ...(year === undefined ? [] : [{ label: String(year), href: paths.budget(office, year) }]),
    ...(here === undefined ? [] : [{ label: here }]),
  ];
  return {
    label: shell("crumbs"),
    items: items.map((item, at) => (at === items.length - 1 ? { label: item.label } : item)),
  };
}
