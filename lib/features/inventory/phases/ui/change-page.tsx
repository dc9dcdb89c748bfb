import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { changePhasesOperation } from "../api";
import type { PhaseTemplate } from "../schema";
import { PhasesForm } from "./phases-form";

/** All phases of the office, changed and saved together. */
export async function ChangePage({ actor, template }: { actor: Actor; template: PhaseTemplate }) {
  const t = await getTranslations("phases");
  const { office, userId } = actor;
  return (
    <FormPage
      title={t("change.title")}
      way={[
        { label: t("templates"), href: paths.templates(office.key) },
        { label: t("title"), href: paths.phases(office.key) },
      ]}
      crumb={t("change.crumb")}
      lead={t("change.lead")}
    >
      <Sheet>
        <FormTexts of={["phases.change", "phases.stage", "phases.conditions", "templates.languages"]}>
          <PhasesForm
            call={callOf(changePhasesOperation, office.key)}
            template={template}
            locale={office.locale}
            page={paths.phases(office.key)}
            draft={draftKey(userId, office.key, "phases")}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}
