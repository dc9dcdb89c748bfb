import { getLocale, getTranslations } from "next-intl/server";
import { Meter } from "@/components/charts/meter";
import { Sheet } from "@/components/layout/sheet";
import { Pairs } from "@/components/ui/lists";
import { Assumption, Source } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import { formatOre, formatPercent } from "@/lib/domain/money";
import type { SettlementPage } from "../queries";

/** What is divided: paid in, outcome, and what is between them. */
export async function SharedSheet({ settlement }: { settlement: SettlementPage }) {
  const t = await getTranslations("settlements");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const kr = (ore: number) => formatOre(ore, locale);
  const { paidInTotalOre, outcomeOre, preliminaryOre, surplusOre, outcomeNowOre } = settlement;
  const isDeficit = surplusOre < 0;
  const sentence = surplusOre === 0 ? "even" : isDeficit ? "deficit" : "surplus";
  const isChanged = outcomeNowOre !== null && outcomeNowOre !== outcomeOre;
  const isWithin = outcomeOre >= 0 && outcomeOre < paidInTotalOre;
  return (
    <Sheet title={t("shared.title")} aside={t("inKronor")}>
      <div className="grid gap-x-12 gap-y-4 md:grid-cols-2">
        <div className="grid content-start gap-3">
          <p>
            <b>{t(`shared.${sentence}`, { amount: kr(Math.abs(surplusOre)) })}</b>
          </p>
          {settlement.assumption && (
            <Assumption label={shell("assumption")}>{settlement.assumption}</Assumption>
          )}
          {settlement.source && <Source label={shell("source")}>{settlement.source}</Source>}
        </div>
        <div className="grid content-start gap-3">
          <Pairs
            items={[
              { term: t("paidIn"), value: kr(paidInTotalOre) },
              { term: t("outcome"), value: kr(outcomeOre) },
              ...(preliminaryOre === null
                ? []
                : [{ term: t("compare.preliminary"), value: kr(preliminaryOre) }]),
              { term: t(isDeficit ? "deficit" : "surplus"), value: kr(Math.abs(surplusOre)) },
            ]}
          />
          {isWithin && (
            <Meter
              value={outcomeOre}
              max={paidInTotalOre}
              label={t("shared.used", { percent: formatPercent(outcomeOre / paidInTotalOre, locale) })}
            />
          )}
        </div>
      </div>
      {isChanged && (
        <Flag tone="stop" title={t("shared.changed", { now: kr(outcomeNowOre), then: kr(outcomeOre) })}>
          {t("shared.changedHint")}
        </Flag>
      )}
    </Sheet>
  );
}
