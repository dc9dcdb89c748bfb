import { getTranslations } from "next-intl/server";
import { paths } from "@/lib/domain/paths";

/** The way to a page below a municipality's own. */
export async function municipalityCrumbs(
  office: string,
  { code, name }: { code: string; name: string },
  here: string,
) {
  const t = await getTranslations("municipalities");
  const shell = await getTranslations("shell");
  return {
    label: shell("crumbs"),
    items: [
      { label: t("title"), href: paths.municipalities(office), isList: true },
      { label: name, href: paths.municipality(office, code) },
      { label: here },
    ],
  };
}
