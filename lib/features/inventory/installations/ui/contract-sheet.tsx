import { getLocale, getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { formatTkr } from "@/lib/domain/money";
import { formatDay } from "@/lib/domain/period";
import { isOver } from "@/lib/domain/system";
import { costOfMissing, isRenewed } from "../domain";
import type { Installation } from "../schema";

/** The last day to give notice, and what missing it costs. */
export async function ContractSheet({ installation, today }: { installation: Installation; today: string }) {
  const t = await getTranslations("installations.one");
  const locale = await getLocale();
  const { lastNoticeOn: last, status } = installation;
  if (isOver(status)) return null;
  const cost = costOfMissing(installation);
  const hasPassed = last !== null && last < today;
  const ends = installation.contractEndsOn;
  if (ends !== null && isRenewed(installation) === false)
    return (
      <Sheet title={t("noticeTitle")}>
        <p>{t(ends < today ? "hasEnded" : "endsItself", { date: formatDay(ends, locale) })}</p>
      </Sheet>
    );
  return (
    <Sheet title={t("noticeTitle")}>
      {last === null ? (
        <p className="text-muted text-sm">{t("noticeUnknown")}</p>
      ) : (
        <p>
          {t(hasPassed ? "noticePassed" : isRenewed(installation) ? "noticeAhead" : "noticeMaybe", {
            date: formatDay(last, locale),
          })}{" "}
          {cost !== null && !hasPassed && t("noticeCost", { amount: formatTkr(cost, locale) })}
        </p>
      )}
    </Sheet>
  );
}
