import { getTranslations } from "next-intl/server";
import { Mark, Stamp } from "@/components/ui/mark";
import type { SettlementStatus } from "../domain";

/** How a settlement stands: a stamp once it is decided, a mark before. */
export async function SettlementStamp({ status }: { status: SettlementStatus }) {
  const t = await getTranslations("settlements.statuses");
  if (status === "draft" || status === "proposed")
    return <Mark tone={status === "draft" ? "none" : "wait"}>{t(status)}</Mark>;
  return <Stamp tone="ok">{t(status)}</Stamp>;
}
