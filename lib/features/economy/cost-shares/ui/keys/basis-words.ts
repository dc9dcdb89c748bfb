import { numberFormat } from "@/lib/domain/formats";
import { formatTableDay } from "@/lib/domain/period";
import type { BasisStep, CountedFigure } from "../../schema";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** Öre, which may have decimals, as kronor in the language's format. */
export const krText = (inOre: string | number, locale: string): string =>
  numberFormat(locale, { maximumFractionDigits: 2 })
    .format(Number(`${inOre}`) / 100)
    .replace("-", "\u2212");

const numberText = (value: string | number, locale: string): string =>
  numberFormat(locale, { maximumFractionDigits: 10 }).format(Number(value));

/** A part of one as per cent: "0.06558" is "6,558". */
export const percentText = (part: string, locale: string): string =>
  numberFormat(locale, { maximumFractionDigits: 4 }).format(Number(part) * 100);

/** What an amount came from, a phrase a step, in the reader's words (costShares.basis). */
export function basisWords(steps: BasisStep[], say: Say, locale: string): string[] {
  const kr = (ore: string) => krText(ore, locale);
  const people = ({ value, date, wanted }: CountedFigure) => {
    const told = { value: numberText(value, locale), date: formatTableDay(date, locale) };
    return date === wanted
      ? say("people", told)
      : say("peopleOther", { ...told, wanted: formatTableDay(wanted, locale) });
  };
  const more = ({ factor = null, months = 12 }: { factor?: string | null; months?: number }) =>
    [
      factor === null ? "" : say("index", { factor: numberText(factor, locale) }),
      months === 12 ? "" : say("months", { months }),
    ]
      .filter(Boolean)
      .map((word) => `, ${word}`)
      .join("");
  return steps.map((step) => {
    switch (step.kind) {
      case "agreed":
        return step.ore === null ? say("notAgreed") : say("agreed", { ore: kr(step.ore) });
      case "fixed":
        return say("fixed", { rate: kr(step.rate) }) + more(step);
      case "perInhabitant":
        return say("rate", { people: people(step.population), rate: kr(step.rate) }) + more(step);
      case "bands": {
        const bands = step.bands.map(({ inhabitants, rate }) =>
          say("band", { inhabitants: numberText(inhabitants, locale), rate: kr(rate) }),
        );
        return say("bands", { people: people(step.population), bands: bands.join(" + ") }) + more(step);
      }
      case "share":
        return shareWords(step) + more(step);
      case "rebate":
        return say("rebate", {
          ...{ percent: numberText(step.percent, locale), above: numberText(step.above, locale) },
          ore: kr(step.ore),
        });
      case "floor":
      case "ceiling":
        return say(step.kind, { limit: kr(step.limit) });
      case "joining":
        return say("joining", { ore: kr(step.ore), account: step.account ?? "–" });
      default:
        return say(step.kind, { ore: kr(step.ore) });
    }
  });

  function shareWords(step: Extract<BasisStep, { kind: "share" }>): string {
    const quantity = numberText(step.quantity ?? "0", locale);
    if (step.unit !== null) return say("priced", { quantity, unit: kr(step.unit) });
    return say(`share.${step.by}`, {
      ...{ part: percentText(step.part ?? "0", locale), whole: kr(step.whole ?? "0"), quantity },
      people: step.population ? people(step.population) : "",
    });
  }
}
