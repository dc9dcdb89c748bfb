import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { changeProjectOperation } from "../api";
import type { Project } from "../schema";
import { ChangeForm } from "./change-form";
import type { ProjectChoices } from "./form-values";

interface ChangePageProps {
  actor: Actor;
  project: Project;
  choices: ProjectChoices;
}

/** What the office says anew of a project. */
export async function ChangePage({ actor: { office, userId }, project, choices }: ChangePageProps) {
  const t = await getTranslations("projects");
  const { id, name } = project;
  const page = paths.project(office.key, id);
  return (
    <FormPage
      title={t("form.changeTitle", { name })}
      way={[
        { label: t("title"), href: paths.projects(office.key), isList: true },
        { label: name, href: page },
      ]}
      crumb={t("form.changeCrumb")}
    >
      <Sheet>
        <FormTexts of={["projects.form"]}>
          <ChangeForm
            call={callOf(changeProjectOperation, office.key, { params: { id } })}
            project={project}
            choices={choices}
            page={page}
            draft={draftKey(userId, office.key, "project", id)}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}
