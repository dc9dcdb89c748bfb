import { getTranslations } from "next-intl/server";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { paths } from "@/lib/domain/paths";
import type { CouncilData } from "../queries";

/** What lies before the council, and what the municipalities themselves are about to decide. */
export async function DecisionsSheet({ office, data }: { office: string; data: CouncilData }) {
  const t = await getTranslations("overview.council");
  const { urgentProposals, waiting } = data.figures;
  const items = [
    ...data.economy.proposed.map((year) => ({
      key: String(year),
      text: <Anchor href={paths.budget(office, year)}>{t("decideBudget", { year: String(year) })}</Anchor>,
      note: t("decideBudgetNote"),
    })),
    ...data.figures.settlements.map(({ id, year, kind }) => ({
      key: id,
      text: (
        <Anchor href={paths.settlement(office, year, kind)}>
          {t("decideSettlement", { year: String(year) })}
        </Anchor>
      ),
      note: t("decideSettlementNote"),
    })),
    ...urgentProposals.map(({ id, system, municipality }) => ({
      key: id,
      text: <Anchor href={paths.delivery(office, id)}>{t("decideUrgent", { system, municipality })}</Anchor>,
      note: t("decideUrgentNote"),
    })),
  ];
  return (
    <Sheet id="decisions" title={t("decisions")}>
      {items.length > 0 ? (
        <PlainList items={items} />
      ) : (
        <p className="text-muted text-sm">{t("decisionsNone")}</p>
      )}
      <p className="text-sm">
        <Anchor href={paths.approvals(office, { status: "open" })}>
          {t("municipalDecisions", { waiting })}
        </Anchor>
      </p>
    </Sheet>
  );
}
