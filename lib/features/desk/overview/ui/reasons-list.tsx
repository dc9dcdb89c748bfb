import { getLocale, getTranslations } from "next-intl/server";
import { PlainList } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import { formatWholeTkr } from "@/lib/domain/money";
import { reasonsOf } from "../domain";
import type { EconomistData } from "../queries";

type Budget = NonNullable<EconomistData["economy"]["budget"]>;

interface ReasonsListProps {
  budget: Budget;
  /** Whether the reader writes the reasons; others ask for those that are missing. */
  isWriter: boolean;
}

/** Why the year is expected to come to something else than its budget, group by group. */
export async function ReasonsList({ budget: { lines: all }, isWriter }: ReasonsListProps) {
  const { lines, more } = reasonsOf(all);
  if (lines.length === 0) return null;
  const t = await getTranslations("overview.reasons");
  const locale = await getLocale();
  const signed = (ore: number) => (ore > 0 ? `+${formatWholeTkr(ore, locale)}` : formatWholeTkr(ore, locale));
  return (
    <>
      <h3 className="mt-4 text-sm font-semibold">{t("title")}</h3>
      <PlainList
        items={lines.map(({ id, group, fundName, note, beyondOre }) => ({
          key: id,
          text: fundName === null ? group : `${group}, ${fundName}`,
          note: note ?? <Mark tone="wait">{t(isWriter ? "missingYours" : "missing")}</Mark>,
          end: beyondOre === null ? undefined : signed(beyondOre),
        }))}
      />
      {more > 0 && <p className="text-muted text-sm">{t("more", { count: more })}</p>}
    </>
  );
}
