import { getLocale, getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/domain/text";
import type { ReactNode } from "react";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { PlainList } from "@/components/ui/lists";
import { Source } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import { holds, mayOn, type Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { isReadAs } from "../domain";
import type { Template } from "../schema";
import { PointsTable } from "./points-table";

interface TemplatePageProps {
  actor: Actor;
  template: Template;
  /** What has happened to it: the sheet of the log's room. */
  history: ReactNode;
}

/** One template: its points, and the systems whose new deliveries get them. */
export async function TemplatePage({ actor, template, history }: TemplatePageProps) {
  const t = await getTranslations("templates");
  const shell = await getTranslations("shell");
  const locale = (await getLocale()) as Locale;
  const { key: office } = actor.office;
  const mayManage = mayOn(actor, "template:manage", { kind: "office" });
  const name = template.name[locale];
  const isPartly = template.points.some((point) => isReadAs(point, "title", locale));
  return (
    <Main id="main">
      <PageHead
        title={name}
        crumbs={{
          label: shell("crumbs"),
          items: [{ label: t("title"), href: paths.templates(office), isList: true }, { label: name }],
        }}
        facts={[
          { label: t("points"), value: String(template.points.length) },
          { label: t("version"), value: String(template.version) },
          ...(mayManage ? [] : [{ label: t("whoChanges") }]),
        ]}
        {...(mayManage && {
          actions: (
            <>
              <ButtonLink variant="quiet" href={paths.addTemplate(office, template.key)}>
                {t("one.copy")}
              </ButtonLink>
              <ButtonLink href={paths.changeTemplate(office, template.key)}>{t("one.change")}</ButtonLink>
            </>
          ),
        })}
      />
      {isPartly && <Flag tone="calm">{t("one.partly")}</Flag>}
      <Columns
        aside={
          <>
            <Used actor={actor} template={template} />
            {template.source && (
              <Sheet title={t("one.provenance")}>
                <Source label={shell("source")}>{template.source}</Source>
              </Sheet>
            )}
          </>
        }
      >
        <PointsTable template={template} />
        {history}
      </Columns>
    </Main>
  );
}

async function Used({ actor, template: { usedBy } }: { actor: Actor; template: Template }) {
  const t = await getTranslations("templates.one");
  const { key: office } = actor.office;
  const mayOpen = holds(actor, "system:read");
  return (
    <Sheet title={t("used")} aside={usedBy.systems.length > 0 && String(usedBy.systems.length)}>
      {usedBy.systems.length === 0 && <p className="text-muted text-sm">{t("unused")}</p>}
      <PlainList
        items={usedBy.systems.map(({ key, name }) => ({
          key,
          text: mayOpen ? <Anchor href={paths.system(office, key)}>{name}</Anchor> : name,
        }))}
      />
      <p className="text-muted mt-3 text-sm">{t("keeps", { count: usedBy.deliveries })}</p>
    </Sheet>
  );
}
