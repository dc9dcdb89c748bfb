import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { changePointsOperation } from "../api";
import type { Template } from "../schema";
import { PointsForm } from "./points-form";

/** What the form says in the browser; a point's words are those of deliveries. */
const texts = ["templates.edit", "templates.point", "templates.languages"];
const words = ["deliveries.severity", "deliveries.category"];

/** All points of a template, changed and saved together. */
export async function PointsPage({ actor, template }: { actor: Actor; template: Template }) {
  const t = await getTranslations("templates");
  const { office, userId } = actor;
  const { key } = template;
  const name = template.name[office.locale];
  const page = paths.template(office.key, key);
  return (
    <FormPage
      title={t("edit.title", { name })}
      way={[
        { label: t("title"), href: paths.templates(office.key), isList: true },
        { label: name, href: page },
      ]}
      crumb={t("edit.crumb")}
      lead={t("edit.lead")}
    >
      <Sheet>
        <FormTexts of={[...texts, ...words]}>
          <PointsForm
            call={callOf(changePointsOperation, office.key, { params: { key } })}
            template={template}
            locale={office.locale}
            page={page}
            draft={draftKey(userId, office.key, "template", key)}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}
