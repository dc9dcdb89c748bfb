import { getTranslations } from "next-intl/server";
import { NoPage } from "@/components/layout/no-page";
import { paths } from "@/lib/domain/paths";

type Name = "notFound" | "forbidden";

/** What the page is called; also the window's name where no other page stands behind it. */
export const messageTitle = async (name: Name): Promise<string> =>
  (await getTranslations(`pages.${name}`))("title");

/** What a person sees instead of a page: what happened and where to go. */
export async function MessagePage({ name }: { name: Name }) {
  const t = await getTranslations(`pages.${name}`);
  return (
    <NoPage title={t("title")} action={{ href: paths.home(), label: t("action") }}>
      {t("detail")}
    </NoPage>
  );
}
