import { getLocale, getTranslations } from "next-intl/server";
import { Meter } from "@/components/charts/meter";
import { Figures, Sheet } from "@/components/layout/sheet";
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
  const used = paidInTotalOre > 0 ? outcomeOre / paidInTotalOre : null;
  return (
    <Sheet title={t("shared.title")} aside={t("inKronor")}>
      <p>
        <b>{t(`shared.${sentence}`, { amount: kr(Math.abs(surplusOre)) })}</b>
      </p>
      <Figures
        items={[
          { label: t("paidIn"), value: kr(paidInTotalOre) },
          { label: t("outcome"), value: kr(outcomeOre) },
          ...(preliminaryOre === null
            ? []
            : [{ label: t("compare.preliminary"), value: kr(preliminaryOre) }]),
          { label: t(isDeficit ? "deficit" : "surplus"), value: kr(Math.abs(surplusOre)) },
        ]}
      />
      {used !== null && (
        <Meter
          value={outcomeOre}
          max={paidInTotalOre}
          label={t("shared.used", { percent: formatPercent(used, locale) })}
        />
      )}
      {isChanged && (
        <Flag tone="stop" title={t("shared.changed", { now: kr(outcomeNowOre), then: kr(outcomeOre) })}>
          {t("shared.changedHint")}
        </Flag>
      )}
      {settlement.assumption && (
        <p>
          <Assumption label={shell("assumption")}>{settlement.assumption}</Assumption>
        </p>
      )}
      {settlement.source && <Source label={shell("source")}>{settlement.source}</Source>}
    </Sheet>
  );
}
