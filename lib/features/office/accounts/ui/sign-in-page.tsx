import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { PublicPage } from "@/components/layout/page";
import { StatusMessage } from "@/components/layout/status-message";
import { Anchor } from "@/components/ui/anchor";
import { Flag } from "@/components/ui/notice";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { paths } from "@/lib/domain/paths";
import { SignInForm } from "./sign-in-form";

/** The way in. `cameFrom`: somebody was sent here from a page that needs a session. */
export async function SignInPage({ next, cameFrom }: { next: string; cameFrom: boolean }) {
  const t = await getTranslations("signIn");
  const shell = await getTranslations("shell");
  return (
    <PublicPage
      homeHref={paths.home()}
      title={t("title")}
      lead={t("lead")}
      mainId="main"
      below={
        <>
          <p>
            <Anchor href={paths.forgotPassword()}>{t("forgot")}</Anchor>
          </p>
          <p>{t("help")}</p>
          <LanguageSwitch value={await getLocale()} label={shell("language")} />
          <p>
            <Anchor href={paths.accessibility()}>{shell("footer.accessibility")}</Anchor>
          </p>
        </>
      }
    >
      <StatusMessage />
      {cameFrom && (
        <Flag tone="calm" title={t("ended")}>
          {t("endedDetail")}
        </Flag>
      )}
      <FormTexts of={["signIn"]}>
        <SignInForm next={next} />
      </FormTexts>
    </PublicPage>
  );
}
