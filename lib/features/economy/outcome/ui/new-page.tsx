import { getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addOutcomeEntryOperation } from "../api";
import type { EntryChoices } from "../queries";
import { NewForm } from "./new-form";

interface NewPageProps {
  actor: Actor;
  choices: EntryChoices;
}

/** An entry by hand, for what no file tells. */
export async function NewPage({ actor: { office }, choices }: NewPageProps) {
  const t = await getTranslations("outcome");
  return (
    <FormPage
      title={t("new.title")}
      way={[{ label: t("title"), href: paths.outcome(office.key), isList: true }]}
      lead={t("new.lead")}
    >
      <Sheet>
        <FormTexts of={["outcome.new"]}>
          <NewForm
            call={callOf(addOutcomeEntryOperation, office.key)}
            office={office.key}
            today={office.today}
            choices={choices}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}
