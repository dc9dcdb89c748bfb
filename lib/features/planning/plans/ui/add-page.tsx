import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { addPlanOperation } from "../api";
import { AddForm } from "./add-form";
import { planCrumbs } from "./crumbs";

/** A new plan: its name and its years. */
export async function AddPage({ actor: { office, userId } }: { actor: Actor }) {
  const t = await getTranslations("planning.add");
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        crumbs={await planCrumbs(office.key, undefined, t("title"))}
        facts={[{ label: office.name }]}
      />
      <Sheet>
        <FormTexts of={["planning.add"]}>
          <AddForm
            call={callOf(addPlanOperation, office.key)}
            office={office.key}
            draft={draftKey(userId, office.key, "plan")}
            firstYear={Number(office.today.slice(0, 4)) + 1}
          />
        </FormTexts>
      </Sheet>
    </Main>
  );
}
