import { getLocale, getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/text";
import type { ReactNode } from "react";
import { DataTable } from "@/components/data-table/data-table";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import type { Phase, PhaseTemplate } from "../schema";
import { stageNames } from "./stage-names";

interface PhasesPageProps {
  actor: Actor;
  template: PhaseTemplate;
  /** What has happened to them: the sheet of the log's room. */
  history: ReactNode;
}

/** How the office works: its phases in their order, and what each asks of a delivery. */
export async function PhasesPage({ actor, template, history }: PhasesPageProps) {
  const t = await getTranslations("phases");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const { key: office } = actor.office;
  const mayManage = mayOn(actor, "template:manage", { kind: "office" });
  const asked = ({ conditions }: Phase) => conditions.map((condition) => t(`conditions.${condition}`));
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        crumbs={{
          label: shell("crumbs"),
          items: [{ label: t("templates"), href: paths.templates(office) }, { label: t("title") }],
        }}
        facts={[
          { label: t("lead") },
          { label: t("version"), value: String(template.version) },
          ...(mayManage ? [] : [{ label: t("whoChanges") }]),
        ]}
        {...(mayManage && {
          actions: <ButtonLink href={paths.changePhases(office)}>{t("change.link")}</ButtonLink>,
        })}
      />
      <Columns aside={history}>
        <Sheet flush title={t("title")} aside={String(template.phases.length)}>
          <DataTable
            caption={t("title")}
            rows={template.phases}
            columns={[
              {
                key: "name",
                header: t("phase"),
                cell: (phase) => phase.name[locale],
                note: (phase) => phase.missing.includes(`name.${locale}`) && t("notWritten"),
              },
              {
                key: "stages",
                header: t("stages"),
                cell: (phase) => stageNames(phase, (one) => t(`stage.${one}`)),
              },
              {
                key: "conditions",
                header: t("asks"),
                cell: (phase) => asked(phase).join(", ") || { text: t("asksNothing"), look: "muted" },
              },
              {
                key: "deliveries",
                header: t("deliveries"),
                align: "num",
                cell: (phase) => String(phase.deliveries),
              },
            ]}
          />
        </Sheet>
      </Columns>
    </Main>
  );
}
