import { getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addCostShareAgreementOperation } from "../../api";
import { NewForm } from "./new-form";

/** A new key: its name, its days and what it is for. */
export async function NewKeyPage({ actor: { office } }: { actor: Actor }) {
  const t = await getTranslations("costShares.newKey");
  const keys = await getTranslations("costShares.keys");
  return (
    <FormPage
      title={t("title")}
      lead={t("lead")}
      way={[{ label: keys("crumb"), href: paths.costShares(office.key) }]}
    >
      <Sheet>
        <FormTexts of={["costShares.newKey", "costShares.keys.uses"]}>
          <NewForm
            call={callOf(addCostShareAgreementOperation, office.key)}
            office={office.key}
            firstDay={`${Number(office.today.slice(0, 4)) + 1}-01-01`}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}
