"use client";

import { useTranslations } from "next-intl";
import { decimalOf, hundredthsFrom } from "@/lib/domain/hundredths";
import { formatPercent } from "@/lib/domain/money";
import { useWords } from "../parts/words";
import { furthestOf, type Picture } from "./picture";

interface TallyProps {
  picture: Picture;
  placed: number;
  /** How many candidates there are beside those that are placed. */
  left: number;
}

const sum = (all: readonly (string | null)[]): string =>
  decimalOf(all.reduce((days, one) => days + hundredthsFrom(one ?? "0"), 0));

/** The plan in five figures. */
export function Tally({ picture: { portions, fairness, load }, placed, left }: TallyProps) {
  const t = useTranslations("planning.tally");
  const words = useWords();
  const furthest = furthestOf(portions);
  const names = fairness.without.map((code) => portions.find((one) => one.code === code)?.name ?? code);
  const all = portions.reduce((count, one) => count + one.planned + one.delivered, 0);
  const room = load.some(({ officeDays }) => officeDays !== null)
    ? sum(load.map(({ officeDays }) => officeDays))
    : null;
  const days = sum(load.map(({ placedDays }) => placedDays));
  return (
    <dl className="tally">
      <div>
        <dt>{t("placed")}</dt>
        <dd>{t("placedOf", { placed, all: placed + left })}</dd>
      </div>
      <div>
        <dt>{t("without")}</dt>
        <dd>{t("withoutNames", { count: names.length, names: names.slice(0, 3).join(", ") })}</dd>
      </div>
      <div>
        <dt>{t("spread")}</dt>
        <dd>
          {t("spreadOf", {
            least: fairness.least,
            most: fairness.most,
            mean: words.number(portions.length > 0 ? Math.round((10 * all) / portions.length) / 10 : 0),
          })}
        </dd>
      </div>
      {furthest && (
        <div>
          <dt>{t("share", { name: furthest.name })}</dt>
          <dd>
            {t("shareOf", {
              deliveries: formatPercent(furthest.ofDeliveries, words.locale),
              cost: formatPercent(furthest.ofCost, words.locale),
            })}
          </dd>
        </div>
      )}
      <div>
        <dt>{t("days")}</dt>
        <dd>
          {room === null
            ? words.days(days)
            : t("daysOf", { placed: words.number(days), room: words.number(room) })}
        </dd>
      </div>
    </dl>
  );
}
