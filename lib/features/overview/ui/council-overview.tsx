import { getLocale, getTranslations } from "next-intl/server";
import { Columns } from "@/components/layout/page";
import { Figures, Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Pairs } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatTkr } from "@/lib/domain/money";
import { paths } from "@/lib/domain/paths";
import type { getCouncilOverview } from "../queries";
import { StopsSheet, WaitingSheet } from "./parts";

interface CouncilOverviewProps {
  office: ActorOffice;
  data: Awaited<ReturnType<typeof getCouncilOverview>>;
}

/** On plan, at what cost, stopped by whom, and what is about to be decided. */
export async function CouncilOverview({ office, data }: CouncilOverviewProps) {
  const t = await getTranslations("overview.council");
  return (
    <>
      <NumbersSheet office={office} data={data} />
      <Columns
        aside={
          <>
            <WaitingSheet
              office={office}
              title={t("decisions")}
              waiting={data.waiting}
              empty={t("decisionsNone")}
            />
            <SharesSheet office={office.key} amounts={data.shares.amounts} />
          </>
        }
      >
        <StopsSheet
          office={office}
          title={t("vendor")}
          deliveries={data.stopped}
          href={paths.deliveries(office.key, { blocked: "vendor" })}
        />
        <Sheet title={t("savings")}>
          <p>{t("savingsNone")}</p>
          {data.figures.total > 0 && (
            <p>
              <Anchor href={paths.deliveries(office.key, { phase: "accepted" })}>
                {t("approvedCount", { approved: data.figures.approved, total: data.figures.total })}
              </Anchor>
            </p>
          )}
        </Sheet>
      </Columns>
    </>
  );
}

async function NumbersSheet({ office, data }: CouncilOverviewProps) {
  const t = await getTranslations("overview.council");
  const figures = await getTranslations("overview.figures");
  const locale = await getLocale();
  const { budget } = data;
  const counts = data.figures;
  const year = String(budget?.year ?? "");
  return (
    <Sheet flush>
      <Figures
        items={[
          {
            label: t("plan"),
            value: counts.total,
            note: (
              <Anchor href={paths.deliveries(office.key)}>
                {t("planNote", { approved: counts.approved, going: counts.going })}
              </Anchor>
            ),
          },
          {
            label: figures("blocked"),
            value: counts.blocked,
            note: counts.blocked > 0 && (
              <Mark tone="stop" shape="stop">
                <Anchor href={paths.deliveries(office.key, { blocked: "any" })}>
                  {figures("blockedNote", { vendor: counts.blockedByVendor })}
                </Anchor>
              </Mark>
            ),
          },
          {
            label: t("cost", { year }),
            value: budget ? formatTkr(budget.total.outcomeOre, locale) : "–",
            note: budget ? (
              <Anchor href={paths.budget(office.key, budget.year)}>
                {t("costNote", { budget: formatTkr(budget.total.budgetOre, locale) })}
              </Anchor>
            ) : (
              t("noBudget")
            ),
          },
          ...(budget
            ? [
                {
                  label: t("left", { year }),
                  value: formatTkr(budget.total.differenceOre, locale),
                  note: "tkr",
                },
              ]
            : []),
        ]}
      />
    </Sheet>
  );
}

async function SharesSheet({
  office,
  amounts,
}: {
  office: string;
  amounts: { year: number; maxOre: number }[];
}) {
  const t = await getTranslations("overview.council");
  const locale = await getLocale();
  if (amounts.length === 0) return null;
  return (
    <Sheet title={t("shares")} aside={t("sharesNote")}>
      <Pairs
        items={amounts.map(({ year, maxOre }) => ({ term: String(year), value: formatTkr(maxOre, locale) }))}
      />
      <p className="text-sm">
        <Anchor href={paths.costShares(office)}>{t("toShares")}</Anchor>
      </p>
    </Sheet>
  );
}
