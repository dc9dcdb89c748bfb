import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns } from "@/components/layout/page";
import { Figures, Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Mark } from "@/components/ui/mark";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatPercent, formatWholeTkr } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { CouncilData } from "../queries";
import { DecisionsSheet } from "./decisions-sheet";
import { EconomySheet } from "./economy-sheet";
import { QuartersSheet } from "./quarters-sheet";
import { VendorsSheet } from "./vendors-sheet";

interface CouncilOverviewProps {
  office: ActorOffice;
  data: CouncilData;
  changes: ReactNode;
}

/** On plan, at what cost, stopped by whom, and what is to be decided. */
export async function CouncilOverview({ office, data, changes }: CouncilOverviewProps) {
  const t = await getTranslations("overview.council");
  return (
    <>
      <NumbersSheet office={office} data={data} />
      <Columns
        aside={
          <>
            <DecisionsSheet office={office.key} data={data} />
            <EconomySheet office={office} data={data} />
            {changes}
          </>
        }
      >
        <QuartersSheet quarters={data.quarters} />
        <VendorsSheet office={office} vendors={data.vendors} />
        <Sheet title={t("savings")}>
          <p>{t("savingsNone")}</p>
          {data.figures.total > 0 && (
            <p>
              <Anchor href={paths.deliveries(office.key, { status: "done" })}>
                {t("approvedCount", { approved: data.figures.done, total: data.figures.total })}
              </Anchor>
            </p>
          )}
        </Sheet>
      </Columns>
    </>
  );
}

async function NumbersSheet({ office, data }: Pick<CouncilOverviewProps, "office" | "data">) {
  const t = await getTranslations("overview.council");
  const figures = await getTranslations("overview.figures");
  const locale = await getLocale();
  const { budget, proposed } = data.economy;
  const { due, dueDone, late, going, done, total, stoppedByVendor, blocked, urgentProposals } = data.figures;
  const decisions = proposed.length + data.figures.settlements.length + urgentProposals.length;
  return (
    <Sheet flush>
      <Figures
        items={[
          due > 0
            ? {
                label: t("onPlan"),
                value: formatPercent(dueDone / due, locale),
                href: paths.deliveries(office.key, { plan: "late", sort: "planned" }),
                note:
                  late > 0 ? (
                    <Mark tone="bad">{t("onPlanLate", { due, late })}</Mark>
                  ) : (
                    t("onPlanAll", { due })
                  ),
              }
            : {
                label: t("plan"),
                value: total,
                href: paths.deliveries(office.key),
                note: t("planNote", { approved: done, going }),
              },
          {
            label: figures("stoppedByVendor"),
            value: stoppedByVendor,
            href: paths.deliveries(office.key, { blocked: "vendor", sort: "blocked" }),
            note: t("vendorNote", { blocked }),
          },
          ...(budget
            ? [
                {
                  label: t("cost", { year: String(budget.year) }),
                  value: t("inThousands", { amount: formatWholeTkr(budget.total.outcomeOre, locale) }),
                  href: paths.budget(office.key, budget.year),
                  note:
                    budget.total.forecastOre === null
                      ? t("costNote", { budget: formatWholeTkr(budget.total.budgetOre, locale) })
                      : t("costForecast", {
                          forecast: formatWholeTkr(budget.total.forecastOre, locale),
                          budget: formatWholeTkr(budget.total.budgetOre, locale),
                        }),
                },
              ]
            : [{ label: t("toBudget"), value: "–", href: paths.economy(office.key), note: t("noBudget") }]),
          {
            label: t("toDecide"),
            value: decisions,
            href: "#decisions",
            note: decisions > 0 ? t("toDecideNote") : t("toDecideNone"),
          },
        ]}
      />
    </Sheet>
  );
}
