import { ButtonLink } from "@/components/ui/button";
import { holds } from "@/lib/domain/actor";
import type { ListView } from "@/lib/domain/list-columns";
import { paths } from "@/lib/domain/paths";

/** How the rows are to be read, their sums by year, and where more are added. */
export function outcomePage({ view: { t, actor, filter, choices, today } }: { view: ListView }) {
  const { key } = actor.office;
  const years = choices["year"]?.map(({ value }) => value) ?? [];
  const year = Number(years.find((one) => one === filter["year"]) ?? years[0] ?? today.slice(0, 4));
  return {
    facts: [{ label: t("outcome.lead") }],
    actions: (
      <>
        <ButtonLink href={paths.outcomeYear(key, year)}>{t("outcome.years.link")}</ButtonLink>
        {holds(actor, "outcome:manage") && (
          <>
            <ButtonLink variant="primary" href={paths.importOutcome(key)}>
              {t("imports.ofOutcome.title")}
            </ButtonLink>
            <ButtonLink href={paths.addOutcomeEntry(key)}>{t("outcome.new.title")}</ButtonLink>
            <ButtonLink href={paths.accountMapping(key)}>{t("outcome.mapping.title")}</ButtonLink>
          </>
        )}
      </>
    ),
  };
}
