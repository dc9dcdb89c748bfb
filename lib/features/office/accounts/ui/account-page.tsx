import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Columns, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { callOutside } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { changeAccountOperation, changePasswordOperation } from "../api";
import type { Account } from "../schema";
import { EmailForm, OwnForm, PasswordForm } from "./account-forms";
import { Sessions } from "./sessions";

/** A person's own: name, language, letters, address and password, whichever the office. */
export async function AccountPage({ account, isMailOn }: { account: Account; isMailOn: boolean }) {
  const t = await getTranslations("account");
  const roles = await getTranslations("roles");
  const change = callOutside(changeAccountOperation);
  return (
    <>
      <PageHead title={t("title")} facts={[{ value: account.name }, { label: t("lead") }]} />
      <FormTexts of={["account", "links"]}>
        <Columns
          aside={
            <Sheet title={t("offices")}>
              <PlainList
                items={account.offices.map((office) => ({
                  key: office.key,
                  text: <Anchor href={paths.settings(office.key)}>{office.name}</Anchor>,
                  note: office.roles.map((role) => roles(role)).join(", "),
                }))}
              />
            </Sheet>
          }
        >
          <Sheet title={t("own")}>
            <OwnForm call={change} account={account} locale={await getLocale()} />
            {!isMailOn && <p className="text-muted pt-4 text-sm">{t("noMail")}</p>}
          </Sheet>
          <Sheet title={t("passwordTitle")}>
            <PasswordForm call={callOutside(changePasswordOperation)} />
          </Sheet>
          <Sheet title={t("emailTitle")}>
            <p className="pb-4">{t("emailNow", { email: account.email })}</p>
            {account.newEmail !== null && (
              <p className="pb-4">{t("emailWaits", { email: account.newEmail })}</p>
            )}
            {isMailOn ? (
              <EmailForm call={change} />
            ) : (
              <p className="text-muted text-sm">{t("emailNoMail")}</p>
            )}
          </Sheet>
          <Sessions timeZone="Europe/Stockholm" sessions={account.sessions} />
        </Columns>
      </FormTexts>
    </>
  );
}
