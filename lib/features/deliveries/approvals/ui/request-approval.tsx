import { getTranslations } from "next-intl/server";
import { RequestForm } from "./request-form";

/** The form that asks for approval, in the reader's language. */
export async function RequestApproval({ office, deliveryId }: { office: string; deliveryId: string }) {
  const t = await getTranslations("approvals.request");
  const shell = await getTranslations("shell");
  return (
    <RequestForm
      office={office}
      deliveryId={deliveryId}
      texts={{
        message: t("message"),
        messageHint: t("messageHint"),
        submit: t("submit"),
        busy: shell("saving"),
        done: t("done"),
        offline: shell("offline"),
        offlineHint: shell("offlineHint"),
        signInAgain: shell("signInAgain"),
        signInAgainHint: shell("signInAgainHint"),
      }}
    />
  );
}
