import { getLocale, getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead, Stack } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { PlainList } from "@/components/ui/lists";
import { Assumption, Source } from "@/components/ui/mark";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { formatDecision } from "@/lib/domain/decision";
import { callOf } from "@/lib/domain/operation";
import { formatDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { isLocale } from "@/lib/domain/text";
import { setNeedCriteriaOperation } from "../api";
import { setOn, weightOf } from "../domain";
import type { CriteriaSet } from "../queries";
import { inDecimals } from "../domain/words";
import { CriteriaForm } from "./criteria-form";

interface CriteriaPageProps {
  actor: Actor;
  sets: CriteriaSet[];
  /** How many installations are scored by each, by its id. */
  scored: Map<string, number>;
  version: number;
}

/**
 * The office's criteria of archiving need, the newest first; those to come and those that were too.
 */
export async function CriteriaPage({ actor, sets, scored, version }: CriteriaPageProps) {
  const t = await getTranslations("installations.criteria");
  const shell = await getTranslations("shell");
  const settings = await getTranslations("settings");
  const locale = await getLocale();
  const { office } = actor;
  const current = setOn(sets, office.today);
  const mayManage = mayOn(actor, "need:manage", { kind: "office" });
  const titleOf = ({ validFrom }: CriteriaSet) => {
    const state = validFrom > office.today ? "coming" : validFrom === current?.validFrom ? "current" : "past";
    return t(state, { date: formatDay(validFrom, locale) });
  };
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        crumbs={{
          label: shell("crumbs"),
          items: [{ label: settings("title"), href: paths.settings(office.key) }, { label: t("title") }],
        }}
        facts={[{ label: t("lead") }]}
      />
      <Stack>
        {sets.length === 0 && (
          <Sheet>
            <EmptyState title={t("none")}>{t(mayManage ? "noneHint" : "noneOther")}</EmptyState>
          </Sheet>
        )}
        {sets.map((set) => (
          <CriteriaSheet key={set.id} set={set} title={titleOf(set)} scored={scored.get(set.id) ?? 0} />
        ))}
        {mayManage && (
          <Sheet title={t("change")}>
            <FormTexts of={["installations.criteria.form"]}>
              <CriteriaForm
                key={version}
                call={callOf(setNeedCriteriaOperation, office.key)}
                version={version}
                today={office.today}
                language={office.locale}
                before={((current ?? sets[0])?.criteria ?? []).map(({ weight, ...one }) => ({
                  ...one,
                  weight: weightOf(weight),
                }))}
                page={paths.needCriteria(office.key)}
                draft={draftKey(actor.userId, office.key, "need-criteria")}
              />
            </FormTexts>
          </Sheet>
        )}
      </Stack>
    </Main>
  );
}

async function CriteriaSheet({ set, title, scored }: { set: CriteriaSet; title: string; scored: number }) {
  const t = await getTranslations("installations.criteria");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const language = isLocale(locale) ? locale : "sv";
  return (
    <Sheet title={title} aside={t("scored", { count: scored })}>
      {set.decision && (
        <p className="mb-3 text-sm">{t("decision", { decision: formatDecision(set.decision, locale) })}</p>
      )}
      {set.assumption && <Assumption label={shell("assumption")}>{set.assumption}</Assumption>}
      <PlainList
        items={set.criteria.map(({ key, name, weight, scale }) => ({
          key,
          text: name[language],
          note: scale.map(({ value, meaning }) => `${value} = ${meaning}`).join(" · "),
          end: t("weight", {
            weight: inDecimals(weightOf(weight), locale),
          }),
        }))}
      />
      {set.source && <Source label={shell("source")}>{set.source}</Source>}
    </Sheet>
  );
}
