import { getTranslations } from "next-intl/server";
import { Columns } from "@/components/layout/page";
import { EmptyState, Sheet, SheetLink } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { PlainList } from "@/components/ui/lists";
import { Anchor } from "@/components/ui/anchor";
import type { ActorOffice } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { reasonsOf } from "../domain";
import type { EconomistData } from "../queries";
import { EconomySheet } from "./economy-sheet";

/** Economy first: the budget and what each municipality bears; what waits for a decision. */
export async function EconomistOverview({ office, data }: { office: ActorOffice; data: EconomistData }) {
  const t = await getTranslations("overview.economist");
  const { budget, proposed } = data.economy;
  return (
    <Columns
      aside={
        <>
          <MonthSheet office={office.key} budget={budget} />
          <Sheet title={t("members")}>
            <p className="text-sm">{t("membersText")}</p>
            <SheetLink href={paths.municipalities(office.key)}>{t("toMembers")}</SheetLink>
          </Sheet>
        </>
      }
    >
      {!budget && (
        <Sheet>
          <EmptyState
            title={t("noBudget")}
            action={
              <ButtonLink variant="primary" href={paths.economy(office.key)}>
                {t("toEconomy")}
              </ButtonLink>
            }
          >
            {t("noBudgetHint")}
          </EmptyState>
        </Sheet>
      )}
      <EconomySheet office={office} data={data} isWriter />
      {proposed.length > 0 && (
        <Sheet title={t("proposed")}>
          <PlainList
            items={proposed.map((year) => ({
              key: String(year),
              text: (
                <Anchor href={paths.budget(office.key, year)}>{t("budget", { year: String(year) })}</Anchor>
              ),
              note: t("proposedNote"),
            }))}
          />
        </Sheet>
      )}
    </Columns>
  );
}

type Budget = EconomistData["economy"]["budget"];

/** What is done every month: the outcome in, and what the year is expected to come to. */
async function MonthSheet({ office, budget }: { office: string; budget: Budget }) {
  const t = await getTranslations("overview.economist");
  const missing = budget ? reasonsOf(budget.lines).missing : 0;
  return (
    <Sheet title={t("month")}>
      <PlainList
        items={[
          {
            key: "import",
            text: <Anchor href={paths.importOutcome(office)}>{t("import")}</Anchor>,
            note: t("importNote"),
          },
          ...(budget
            ? [
                {
                  key: "forecast",
                  text: (
                    <Anchor href={paths.forecast(office, budget.year)}>
                      {t("forecast", { year: String(budget.year) })}
                    </Anchor>
                  ),
                  note: t("forecastNote", { missing }),
                },
              ]
            : []),
        ]}
      />
    </Sheet>
  );
}
