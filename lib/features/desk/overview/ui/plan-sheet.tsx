import { getTranslations } from "next-intl/server";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { Pairs } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import { quarterKey } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { Figures } from "../queries";

/** This quarter's plan against what came of it; each number leads to its deliveries. */
export async function PlanSheet({ office, figures }: { office: string; figures: Figures }) {
  const t = await getTranslations("overview.plan");
  const { quarter, planned, plannedDone, approved, late } = figures;
  const key = quarterKey(quarter);
  const link = (filter: Record<string, string>, text: number) => (
    <Anchor href={paths.deliveries(office, filter)}>{text}</Anchor>
  );
  const isPlanned = figures.due + planned > 0;
  return (
    <Sheet title={t("title", { quarter: String(quarter.quarter), year: String(quarter.year) })}>
      {isPlanned ? (
        <Pairs
          items={[
            { term: t("planned"), value: link({ plan: `planned-${key}` }, planned) },
            { term: t("plannedDone"), value: link({ plan: `planned-${key}`, status: "done" }, plannedDone) },
            { term: t("approved"), value: link({ plan: `approved-${key}` }, approved) },
            {
              term: late > 0 ? <Mark tone="bad">{t("late")}</Mark> : t("late"),
              value: link({ plan: "late", sort: "planned" }, late),
            },
          ]}
        />
      ) : (
        <p className="text-muted text-sm">{t("none")}</p>
      )}
      <SheetLink href={paths.plans(office)}>{t("toPlans")}</SheetLink>
    </Sheet>
  );
}
