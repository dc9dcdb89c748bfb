import { getTranslations } from "next-intl/server";
import { locales, type Locale } from "@/lib/domain/text";
import type { SigningTexts, StatementTexts } from "./texts";

/** The words around a statement in every language, since it is read in the one it was made in. */
export async function readStatementTexts(): Promise<Record<Locale, StatementTexts>> {
  const all = await Promise.all(locales.map(async (locale) => [locale, await textsIn(locale)] as const));
  return Object.fromEntries(all) as Record<Locale, StatementTexts>;
}

async function textsIn(locale: Locale): Promise<StatementTexts> {
  const t = await getTranslations({ locale, namespace: "approvals" });
  const keys = [
    "decision",
    "remarks",
    "office",
    "municipality",
    "delivery",
    "round",
    "version",
    "phase",
    "signer",
    "level",
    "preparedAt",
    "packages",
    "noPackages",
    "deviations",
    "noDeviations",
    "previous",
    "none",
    "points",
    "number",
    "point",
    "result",
  ] as const;
  const words = Object.fromEntries(keys.map((key) => [key, t(`statement.${key}`)]));
  const decisions = ["approved", "approvedWithRemarks", "rejected"] as const;
  return {
    ...words,
    ...Object.fromEntries(decisions.map((key) => [key, t(`decision.${key}`)])),
  } as StatementTexts;
}

/** Reads all words of the signing page. While points hold the decision up, all that can be chosen is to reject. */
export async function readSigningTexts(isHeld: boolean): Promise<SigningTexts> {
  const t = await getTranslations("approvals");
  const shell = await getTranslations("shell");
  const signIn = await getTranslations("signIn");
  const fields = await getTranslations("errors.fields");
  const choice = (value: "approved" | "approvedWithRemarks" | "rejected") => {
    const disabled = isHeld && value !== "rejected";
    const description = t(disabled ? "choice.notYet" : `choice.${value}Hint`);
    return { value, label: t(`choice.${value}`), description, disabled };
  };
  return {
    statement: await readStatementTexts(),
    step1: t("signing.step1"),
    step2: t("signing.step2"),
    step3: t("signing.step3"),
    isHeld,
    choice: t("signing.decision"),
    choices: [choice("approved"), choice("approvedWithRemarks"), choice("rejected")],
    remarksField: t("signing.remarks"),
    remarksHint: t("signing.remarksHint"),
    remarksRequired: fields("approval.remarksRequired"),
    language: t("signing.language"),
    prepare: t("signing.prepare"),
    prepareAgain: t("signing.prepareAgain"),
    prepared: t("signing.prepared"),
    renew: t("signing.renew"),
    expired: t("signing.expired"),
    signed: t("signing.signed"),
    decisionRequired: t("signing.decisionRequired"),
    remarksNotAllowed: fields("approval.remarksNotAllowed"),
    preparing: t("signing.preparing"),
    stored: t("signing.stored"),
    expires: t.raw("signing.expires") as string,
    digest: t("signing.digest"),
    canonical: t("signing.canonical"),
    password: t("signing.password"),
    passwordHint: t("signing.passwordHint"),
    passwordRequired: t("signing.passwordRequired"),
    show: signIn("show"),
    hide: signIn("hide"),
    sign: t("signing.sign"),
    signing: t("signing.busy"),
    offline: shell("offline"),
    offlineHint: shell("offlineHint"),
    signInAgain: shell("signInAgain"),
    signInAgainHint: shell("signInAgainHint"),
  };
}
