import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Brand } from "@/components/layout/brand";
import { Footer, Main } from "@/components/layout/page";
import { SkipLink } from "@/components/layout/skip-link";
import { StatusMessage } from "@/components/layout/status-message";
import { Anchor } from "@/components/ui/anchor";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { paths } from "@/lib/domain/paths";

/**
 * Around the long pages that anyone may read: the name of the product leads back to where one came
 * from.
 */
export async function PublicFrame({ children }: { children: ReactNode }) {
  const t = await getTranslations("shell");
  return (
    <>
      <SkipLink targetId="main">{t("skip")}</SkipLink>
      <header className="mast">
        <div className="mast-in">
          <div className="mast-top">
            <Brand href={paths.home()} />
          </div>
        </div>
      </header>
      <StatusMessage />
      <Main id="main">{children}</Main>
      <Footer>
        <Anchor href={paths.accessibility()}>{t("footer.accessibility")}</Anchor>
        <Anchor href={paths.apiDocs()}>{t("footer.api")}</Anchor>
        <div className="sm:ml-auto">
          <LanguageSwitch value={await getLocale()} label={t("language")} />
        </div>
      </Footer>
    </>
  );
}
