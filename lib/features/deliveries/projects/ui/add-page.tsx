import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addProjectOperation } from "../api";
import { AddForm } from "./add-form";
import type { ProjectChoices } from "./form-values";

interface AddPageProps {
  actor: Actor;
  choices: ProjectChoices;
  system: string;
}

/** A new project: of which system, by whom, when, and why. */
export async function AddPage({ actor: { office, userId }, choices, system }: AddPageProps) {
  const t = await getTranslations("projects");
  return (
    <FormPage
      title={t("form.addTitle")}
      way={[{ label: t("title"), href: paths.projects(office.key), isList: true }]}
      lead={t("form.addLead")}
    >
      <Sheet>
        <FormTexts of={["projects.form"]}>
          <AddForm
            call={callOf(addProjectOperation, office.key)}
            office={office.key}
            draft={draftKey(userId, office.key, "project", "new")}
            choices={choices}
            system={choices.systems.some(({ value }) => value === system) ? system : ""}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}
