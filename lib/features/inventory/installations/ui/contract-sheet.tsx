import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { formatTkr } from "@/lib/domain/money";
import { formatDay } from "@/lib/domain/period";
import { costOfMissing, isOver } from "../domain";
import type { Installation } from "../schema";

/** The last day to give notice, and what missing it costs. */
export async function ContractSheet({ installation, today }: { installation: Installation; today: string }) {
  const t = await getTranslations("installations.one");
  const locale = await getLocale();
  const { lastNoticeOn: last, status } = installation;
  if (isOver(status)) return null;
  const cost = costOfMissing(installation);
  const hasPassed = last !== null && last < today;
  return (
    <Sheet title={t("noticeTitle")}>
      {last === null ? (
        <p className="text-muted text-sm">{t("noticeUnknown")}</p>
      ) : (
        <p>
          {t(hasPassed ? "noticePassed" : "noticeAhead", { date: formatDay(last, locale) })}{" "}
          {cost !== null && !hasPassed && t("noticeCost", { amount: formatTkr(cost, locale) })}
        </p>
      )}
    </Sheet>
  );
}
