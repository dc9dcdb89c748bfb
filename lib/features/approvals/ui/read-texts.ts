import { getTranslations } from "next-intl/server";
import type { SigningTexts, StatementTexts } from "./texts";

/** Reads the words around a statement. */
export async function readStatementTexts(): Promise<StatementTexts> {
  const t = await getTranslations("approvals");
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

/** Reads all words of the signing page. */
export async function readSigningTexts(): Promise<SigningTexts> {
  const t = await getTranslations("approvals");
  const shell = await getTranslations("shell");
  const signIn = await getTranslations("signIn");
  const fields = await getTranslations("errors.fields");
  const choice = (value: "approved" | "approvedWithRemarks" | "rejected") => ({
    value,
    label: t(`choice.${value}`),
    description: t(`choice.${value}Hint`),
  });
  return {
    ...(await readStatementTexts()),
    step1: t("signing.step1"),
    step2: t("signing.step2"),
    step3: t("signing.step3"),
    choice: t("signing.decision"),
    choices: [choice("approved"), choice("approvedWithRemarks"), choice("rejected")],
    remarksField: t("signing.remarks"),
    remarksHint: t("signing.remarksHint"),
    remarksRequired: fields("approval.remarksRequired"),
    language: t("signing.language"),
    prepare: t("signing.prepare"),
    prepareAgain: t("signing.prepareAgain"),
    preparing: t("signing.preparing"),
    stored: t("signing.stored"),
    expires: t.raw("signing.expires") as string,
    digest: t("signing.digest"),
    canonical: t("signing.canonical"),
    password: t("signing.password"),
    passwordHint: t("signing.passwordHint"),
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
