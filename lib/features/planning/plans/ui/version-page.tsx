import { getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { ExportMenu } from "@/components/data-table/export-menu";
import { Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Assumption, Source } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { holds, mayOn, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { exportLinks } from "@/lib/domain/spreadsheet";
import type { Words } from "@/lib/domain/text";
import { exportPlanVersionOperation } from "../api";
import type { BesideDelivery, ReadVersion } from "../queries";
import type { PlanFacts } from "../queries/plan-facts";
import type { Plan } from "../schema";
import { AddendaSheet } from "./addenda-sheet";
import { BesideSheet } from "./beside-sheet";
import { planCrumbs } from "./crumbs";
import { DecisionSheet } from "./decision-sheet";
import { packVersion } from "./pack-version";
import { PlanStamp } from "./plan-stamp";
import { VersionPicture, type ItemLinks } from "./version-picture";

/** What the picture says in the browser. */
const pictureTexts = [
  "plans.scope",
  ...["words", "grid", "chip", "legend", "warnings", "table", "draft.title"].map(
    (name) => `planning.${name}`,
  ),
];

interface VersionPageProps {
  actor: Actor;
  plan: Plan;
  read: ReadVersion;
  facts: PlanFacts;
  beside: BesideDelivery[];
}

/** A version to read: what the council has before it, and what it has decided. */
export async function VersionPage({ actor, plan, read, facts, beside }: VersionPageProps) {
  const { version } = read;
  const t = await getTranslations("planning.version");
  const exports = await getTranslations("exports");
  const shell = await getTranslations("shell");
  const all = (await getTranslations()) as unknown as Words;
  const { office } = actor;
  const { number, status, criteria, note, assumption, source } = version;
  const before = plan.versions.find((one) => one.number < number);
  return (
    <Main id="main">
      <PageHead
        title={t("title", { plan: plan.name, number })}
        crumbs={await planCrumbs(office.key, plan, t("crumb", { number }))}
        mark={<PlanStamp {...version} />}
        facts={[
          { label: t("items", { count: version.items.length }) },
          { label: t("municipalities", { count: version.municipalities.length }) },
          { label: office.name },
        ]}
        actions={
          <>
            {before && (
              <ButtonLink
                variant="quiet"
                href={paths.planComparison(office.key, plan.key, before.number, number)}
              >
                {t("compare", { number: before.number })}
              </ButtonLink>
            )}
            <ExportMenu
              label={exports("menu")}
              hrefs={exportLinks(exportPlanVersionOperation, office.key, {
                plan: plan.key,
                version: String(number),
              })}
            />
            <PrintButton>{t("print")}</PrintButton>
          </>
        }
      />
      {assumption && (
        <Flag tone="calm">
          <Assumption label={shell("assumption")}>{assumption}</Assumption>
        </Flag>
      )}
      {status === "proposed" && <DecisionSheet {...{ actor, plan, version }} />}
      {(note || criteria) && (
        <Sheet title={t("about")}>
          {note && <p className="answer">{note}</p>}
          {criteria && (
            <p className="whitespace-pre-line">
              <b>{t("criteria")}</b> {criteria}
            </p>
          )}
          {source && <Source label={shell("source")}>{source}</Source>}
        </Sheet>
      )}
      <FormTexts of={pictureTexts}>
        <VersionPicture facts={packVersion(read, facts, all)} links={linksOf(actor, read)} />
      </FormTexts>
      <BesideSheet office={office.key} beside={beside} />
      <AddendaSheet {...{ actor, plan, version }} />
    </Main>
  );
}

/** Of a version in force: where its deliveries are, or are made. */
function linksOf(actor: Actor, { version: { status, items } }: ReadVersion): ItemLinks | undefined {
  if (status !== "adopted" || !holds(actor, "delivery:read")) return undefined;
  const makes = mayOn(actor, "delivery:create", { kind: "office" });
  const ids = items.map(({ id, delivery }) => delivery?.id ?? (makes ? id : ""));
  return { office: actor.office.key, ids: ids.join() };
}
