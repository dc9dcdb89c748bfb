import { getLocale, getTranslations } from "next-intl/server";
import { formatDecision, type DecisionReference } from "@/lib/domain/decision";

/** How a decision came about, body by body, in the reader's words. */
export async function decisionWords(): Promise<(decision: DecisionReference) => string[]> {
  const t = await getTranslations("municipalities.decision.chain");
  const locale = await getLocale();
  return ({ chain = [] }) =>
    chain.map(({ role, ...one }) =>
      t("told", { role: t(`roles.${role}`), where: formatDecision({ ...one, reference: null }, locale) }),
    );
}
