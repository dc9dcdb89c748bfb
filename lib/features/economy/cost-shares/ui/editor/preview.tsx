"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Problem } from "@/components/form/send-call";
import { Flag } from "@/components/ui/notice";
import { PlainList } from "@/components/ui/lists";
import { formatCount } from "@/lib/domain/money";
import type { Agreement } from "../../schema";
import { basisWords, krText } from "../keys/basis-words";

/** Each one's amount in the newest year as the rule is typed, with what it came from. */
export function Preview({ agreement, problem }: { agreement: Agreement | null; problem: Problem | null }) {
  const t = useTranslations("costShares.editor.preview");
  const say = useTranslations("costShares.basis");
  const locale = useLocale();
  const place = (agreement?.totals ?? []).findLastIndex(({ computedOre }) => computedOre !== null);
  const total = agreement?.totals[place];
  const said = !agreement
    ? null
    : total
      ? t("sum", { year: String(total.year), ore: krText(total.computedOre ?? 0, locale) })
      : t(agreement.needsTotal ? "needsTotal" : "nothing");
  return (
    <div className="grid gap-3">
      {problem && (
        <Flag tone="stop" title={problem.title}>
          {[problem.detail, ...(problem.errors ?? []).map(({ message }) => message)].join(" ")}
        </Flag>
      )}
      {agreement?.cliffs.map(({ inhabitants, ore, nextOre }) => (
        <Flag key={inhabitants} tone="calm">
          {t("cliff", {
            inhabitants: formatCount(inhabitants, locale),
            ore: krText(ore, locale),
            next: formatCount(inhabitants + 1, locale),
            nextOre: krText(nextOre, locale),
          })}
        </Flag>
      ))}
      {/* All that is read aloud while somebody types: the list is long. */}
      <p aria-live="polite">{said}</p>
      {agreement && total && (
        <PlainList
          items={agreement.rows.flatMap(({ municipality, amounts }) => {
            const amount = amounts[place];
            if (amount?.computedOre == null) return [];
            return [
              {
                key: municipality.code,
                text: municipality.name,
                note: basisWords(
                  amount.basis,
                  (key, values) => say(key as never, values as never),
                  locale,
                ).join("; "),
                end: t("kr", { ore: krText(amount.computedOre, locale) }),
              },
            ];
          })}
        />
      )}
    </div>
  );
}
