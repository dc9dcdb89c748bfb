import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addTemplateOperation } from "../api";
import { AddForm } from "./add-form";

interface AddPageProps {
  actor: Actor;
  templates: { key: string; name: string }[];
  /** The template that is copied unless another is chosen. */
  from: string;
}

/** A template of the office's own, empty or as a copy of another. */
export async function AddPage({ actor, templates, from }: AddPageProps) {
  const t = await getTranslations("templates");
  const { office, userId } = actor;
  return (
    <FormPage
      title={t("add.title")}
      way={[{ label: t("title"), href: paths.templates(office.key), isList: true }]}
      lead={t("add.lead")}
    >
      <Sheet>
        <FormTexts of={["templates.add", "templates.languages"]}>
          <AddForm
            call={callOf(addTemplateOperation, office.key)}
            office={office.key}
            locale={office.locale}
            draft={draftKey(userId, office.key, "template", "new")}
            templates={templates}
            from={templates.some(({ key }) => key === from) ? from : ""}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}
