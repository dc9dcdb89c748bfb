import { getTranslations } from "next-intl/server";
import { Main } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { DocumentTitle } from "@/components/ui/document-title";
import { paths } from "@/lib/domain/paths";

type Name = "notFound" | "forbidden";

/** What the page is called; also the window's name where no other page stands behind it. */
export const messageTitle = async (name: Name): Promise<string> =>
  (await getTranslations(`pages.${name}`))("title");

/** What a person sees instead of a page: what happened and where to go. */
export async function MessagePage({ name }: { name: Name }) {
  const t = await getTranslations(`pages.${name}`);
  return (
    <Main id="main">
      <DocumentTitle>{`${t("title")} · Arkivlots`}</DocumentTitle>
      <Sheet>
        <EmptyState
          title={<h1>{t("title")}</h1>}
          action={
            <ButtonLink variant="primary" href={paths.home()}>
              {t("action")}
            </ButtonLink>
          }
        >
          {t("detail")}
        </EmptyState>
      </Sheet>
    </Main>
  );
}
