import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { PublicPage } from "@/components/layout/page";
import { Anchor } from "@/components/ui/anchor";
import { LanguageSwitch } from "@/components/ui/language-switch";
import { callOutside } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { requestPasswordOperation } from "../api";
import { ForgotForm } from "./forgot-form";

/** A new password by mail; or whom to ask where no mail is sent. */
export async function ForgotPage({ isMailOn }: { isMailOn: boolean }) {
  const t = await getTranslations("forgot");
  const shell = await getTranslations("shell");
  return (
    <PublicPage
      homeHref={paths.home()}
      title={t("title")}
      lead={isMailOn ? t("lead") : t("noMail")}
      mainId="main"
      below={
        <>
          <p>
            <Anchor href={paths.signIn()}>{t("back")}</Anchor>
          </p>
          <LanguageSwitch value={await getLocale()} label={shell("language")} />
        </>
      }
    >
      {isMailOn && (
        <FormTexts of={["forgot"]}>
          <ForgotForm call={callOutside(requestPasswordOperation)} />
        </FormTexts>
      )}
    </PublicPage>
  );
}
