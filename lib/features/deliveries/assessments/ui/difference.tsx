import { useTranslations } from "next-intl";
import { numberFormat } from "@/lib/domain/formats";
import { differenceOf } from "../domain";

interface DifferenceProps {
  expectedValue: string | null;
  measuredValue: string | null;
  locale: string;
}

/** How far what was measured is from what was expected, where both are numbers. */
export function Difference({ locale, ...values }: DifferenceProps) {
  const t = useTranslations("assessments");
  const difference = differenceOf(values);
  return (
    <p role="status" className={difference ? "text-sm" : "sr-only"}>
      {difference ? t("difference", { difference: signed(difference, locale) }) : null}
    </p>
  );
}

/** "+3" or "\u22123": with its sign, as the language writes numbers. */
const signed = (difference: number, locale: string): string =>
  numberFormat(locale, { signDisplay: "exceptZero", maximumFractionDigits: 12 }).format(difference);
