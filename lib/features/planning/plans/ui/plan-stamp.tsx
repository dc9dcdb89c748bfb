import { getLocale, getTranslations } from "next-intl/server";
import { Mark, Stamp } from "@/components/ui/mark";
import { formatDecision } from "@/lib/domain/decision";
import type { PlanVersion } from "../schema";

/** How a version stands: a stamp with its decision once it is adopted, a mark before. */
export async function PlanStamp({ status, decision }: Pick<PlanVersion, "status" | "decision">) {
  const t = await getTranslations("planning.status");
  const locale = await getLocale();
  if (status === "draft" || status === "proposed")
    return <Mark tone={status === "draft" ? "none" : "wait"}>{t(status)}</Mark>;
  return (
    <Stamp
      tone={status === "adopted" ? "ok" : "none"}
      note={decision ? formatDecision(decision, locale) : t("noDecision")}
    >
      {t(status)}
    </Stamp>
  );
}
