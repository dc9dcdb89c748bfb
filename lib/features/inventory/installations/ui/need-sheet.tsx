import { getLocale, getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { PlainList } from "@/components/ui/lists";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { MunicipalityScope } from "@/lib/domain/scope";
import { isLocale } from "@/lib/domain/text";
import { weightOf } from "../domain";
import type { CriteriaSet, InstallationLife } from "../queries";
import { inDecimals } from "../domain/words";
import { hasLeft } from "./has-left";

interface NeedSheetProps {
  actor: Actor;
  life: InstallationLife;
  scope: MunicipalityScope;
  /** The criteria that count today. */
  set: CriteriaSet | null;
}

/** How much it needs to be archived: the total with its parts, and why each value was given. */
export async function NeedSheet({ actor, life, scope, set }: NeedSheetProps) {
  const t = await getTranslations("installations.need");
  const locale = await getLocale();
  const language = isLocale(locale) ? locale : "sv";
  const { installation, beside } = life;
  const { score } = installation;
  const mayScore = set !== null && mayOn(actor, "need:score", scope) && !hasLeft(beside, actor);
  const most = (steps: { value: number }[]) => Math.max(...steps.map(({ value }) => value));
  return (
    <Sheet title={t("title")} aside={score && inDecimals(score.total, locale)} id="need">
      {score ? (
        <>
          <PlainList
            items={beside.need.map(({ criterion, given }) => ({
              key: criterion.key,
              text: t("part", {
                name: criterion.name[language],
                weight: inDecimals(weightOf(criterion.weight), locale),
              }),
              note: given?.reason,
              end: given && t("valueOf", { value: given.value, most: most(criterion.scale) }),
            }))}
          />
          <p className="text-muted text-sm">
            {set && set.validFrom !== score.set
              ? t("older", { date: formatDay(set.validFrom, locale) })
              : t("by", { date: formatDay(score.set, locale) })}
          </p>
        </>
      ) : (
        <p className="text-muted text-sm">
          {t(set ? "none" : "noCriteria")} {set && !mayScore && t("who")}
        </p>
      )}
      {mayScore && (
        <SheetLink href={paths.need(actor.office.key, installation.id)}>
          {t(score ? "scoreAgain" : "score")}
        </SheetLink>
      )}
    </Sheet>
  );
}
