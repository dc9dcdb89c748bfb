import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { MergeSheet } from "@/components/form/merge-sheet";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addSystemOperation, changeSystemOperation, mergeSystemOperation } from "../api";
import type { MergeChoice } from "../queries";
import type { System } from "../schema";
import { AddForm } from "./add-form";
import { ChangeForm } from "./change-form";
import type { Choices } from "./system-fields";

/** A system that the office has not known before. */
export async function AddPage({ actor, choices }: { actor: Actor; choices: Choices }) {
  const t = await getTranslations("systems");
  const { office, userId } = actor;
  return (
    <FormPage
      title={t("form.new")}
      way={[{ label: t("title"), href: paths.systems(office.key), isList: true }]}
      lead={t("form.lead")}
    >
      <Sheet>
        <FormTexts of={["systems.form"]}>
          <AddForm
            call={callOf(addSystemOperation, office.key)}
            office={office.key}
            draft={draftKey(userId, office.key, "system", "new")}
            choices={choices}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}

interface ChangePageProps {
  actor: Actor;
  system: System;
  choices: Choices;
  others: MergeChoice[];
}

/** What the office changes of a system, and the other that it may turn out to be. */
export async function ChangePage({ actor, system, choices, others }: ChangePageProps) {
  const t = await getTranslations("systems");
  const { office, userId } = actor;
  const { key, name } = system;
  const page = paths.system(office.key, key);
  const installation = (id: string, of: string) => ({ label: of, href: paths.installation(office.key, id) });
  return (
    <FormPage
      title={t("form.change", { name })}
      way={[
        { label: t("title"), href: paths.systems(office.key), isList: true },
        { label: name, href: page },
      ]}
      crumb={t("form.crumb")}
    >
      <Sheet>
        <FormTexts of={["systems.form"]}>
          <ChangeForm
            call={callOf(changeSystemOperation, office.key, { params: { key } })}
            system={system}
            choices={choices}
            page={page}
            draft={draftKey(userId, office.key, "system", key)}
          />
        </FormTexts>
      </Sheet>
      <MergeSheet
        words="systems.merge"
        call={callOf(mergeSystemOperation, office.key, { params: { key } })}
        name={name}
        pages={paths.systems(office.key)}
        others={others.map(({ both, ...other }) => ({
          ...other,
          ...(both.length > 0 && {
            hindrance: {
              text: t("merge.both", { count: both.length }),
              places: both.map((one) => ({
                name: one.name,
                pages: [installation(one.own, name), installation(one.other, other.name)],
              })),
            },
          }),
        }))}
      />
    </FormPage>
  );
}
