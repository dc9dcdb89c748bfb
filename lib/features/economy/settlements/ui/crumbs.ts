import { getTranslations } from "next-intl/server";
import { paths } from "@/lib/domain/paths";

/** The way to a year's settlement. */
export async function settlementCrumbs(office: string, year?: number) {
  const t = await getTranslations("settlements");
  const shell = await getTranslations("shell");
  const here =
    year === undefined ? [{ label: t("all") }] : [{ label: t("all"), href: paths.settlements(office) }];
  return {
    label: shell("crumbs"),
    items: [
      { label: shell("tabs.economy"), href: paths.economy(office) },
      ...here,
      ...(year === undefined ? [] : [{ label: String(year) }]),
    ],
  };
}
