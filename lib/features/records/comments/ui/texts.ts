import { getTranslations } from "next-intl/server";
import { roles, type Role } from "@/lib/domain/permissions";

/** The words of the forms, in the reader's language: what a client component cannot look up. */
export async function formTexts() {
  const t = await getTranslations("comments");
  const shell = await getTranslations("shell");
  const names = await getTranslations("roles");
  return {
    label: t("form.label"),
    hint: t("form.hint"),
    counter: t.raw("form.counter") as string,
    bodyMissing: t("form.bodyMissing"),
    submit: t("form.submit"),
    saved: t("saved"),
    busy: shell("saving"),
    offline: shell("offline"),
    offlineHint: shell("offlineHint"),
    signInAgain: shell("signInAgain"),
    signInAgainHint: shell("signInAgainHint"),
    mention: t("mention.summary"),
    mentionHint: t("mention.hint"),
    loading: t("mention.loading"),
    failed: t("mention.failed"),
    filter: t("mention.filter"),
    noneFits: t("mention.noneFits"),
    nobody: t("mention.nobody"),
    roles: Object.fromEntries(roles.map((role) => [role, names(role)])) as Record<Role, string>,
    edit: t("own.edit"),
    editLabel: t("own.editLabel"),
    saveEdit: t("own.save"),
    cancel: t("own.cancel"),
    remove: t("own.remove"),
    removeAsk: t("own.removeAsk"),
    removeYes: t("own.removeYes"),
    keep: t("own.keep"),
    removed: t("removed"),
    now: t("own.now"),
  };
}
export type FormTexts = Awaited<ReturnType<typeof formTexts>>;
