import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";

/** What the log is, how it is verified, and whose events alone the address asks for. */
export function auditPage({ view: { t, actor, filter } }: { view: ListView }) {
  const delivery = filter["delivery"];
  return {
    facts: [{ label: t("audit.lead") }],
    notice: (
      <>
        <HowToVerify />
        {typeof delivery === "string" && (
          <Flag
            tone="calm"
            title={t("audit.ofDelivery")}
            action={
              <ButtonLink href={paths.delivery(actor.office.key, delivery)}>
                {t("audit.toDelivery")}
              </ButtonLink>
            }
          />
        )}
      </>
    ),
  };
}

async function HowToVerify() {
  const t = await getTranslations("audit");
  return <Flag tone="calm">{t("verify")}</Flag>;
}
