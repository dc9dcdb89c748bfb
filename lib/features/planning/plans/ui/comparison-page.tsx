import { getTranslations } from "next-intl/server";
import { ExportMenu } from "@/components/data-table/export-menu";
import { Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { PrintButton } from "@/components/ui/print-button";
import type { Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { Comparison, Plan } from "../schema";
import { planCrumbs } from "./crumbs";
import { DifferenceTable } from "./difference-table";

interface ComparisonPageProps {
  actor: Actor;
  plan: Plan;
  comparison: Comparison;
  from: number;
  to: number;
  /** The same as a file, by its kind. */
  exports: { xlsx: string; csv: string };
}

/** Two versions beside each other: what differs, and how much is the same. */
export async function ComparisonPage({ actor, plan, comparison, from, to, exports }: ComparisonPageProps) {
  const t = await getTranslations("planning.comparison");
  const menu = await getTranslations("exports");
  const { office } = actor;
  const { added, removed, moved, kept } = comparison;
  const numbers = plan.versions.map(({ number }) => number);
  return (
    <Main id="main">
      <PageHead
        title={t("title", { from, to })}
        crumbs={await planCrumbs(office.key, plan, t("crumb"))}
        facts={[{ label: plan.name }, { label: office.name }]}
        actions={
          <>
            <ExportMenu label={menu("menu")} hrefs={exports} />
            <PrintButton>{t("print")}</PrintButton>
          </>
        }
      />
      <p className="answer">
        {t.rich("answer", {
          from,
          to,
          added: added.length,
          removed: removed.length,
          moved: moved.length,
          kept,
          b: (text) => <b>{text}</b>,
        })}
      </p>
      <Sheet
        title={t("table")}
        aside={t("count", { count: added.length + removed.length + moved.length })}
        flush
      >
        <DifferenceTable difference={comparison} caption={t("table")} />
      </Sheet>
      {numbers.length > 2 && (
        <Sheet title={t("others")}>
          <form method="get" action={paths.planComparison(office.key, plan.key, from, to).split("?")[0]}>
            <div className="field-row">
              {(["from", "to"] as const).map((name) => (
                <label key={name} className="field">
                  <span className="field-label">{t(name)}</span>
                  <select name={name} className="input" defaultValue={name === "from" ? from : to}>
                    {numbers.map((number) => (
                      <option key={number} value={number}>
                        {t("version", { number })}
                      </option>
                    ))}
                  </select>
                </label>
              ))}
            </div>
            <p className="form-actions mt-4">
              <button type="submit" className="btn btn-plain">
                {t("compare")}
              </button>
            </p>
          </form>
        </Sheet>
      )}
    </Main>
  );
}
