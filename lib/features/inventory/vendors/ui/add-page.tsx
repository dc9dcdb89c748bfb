import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addVendorOperation } from "../api";
import { AddForm } from "./add-form";

/** A vendor that the office has not had before. */
export async function AddPage({ actor }: { actor: Actor }) {
  const t = await getTranslations("vendors");
  const { office, userId } = actor;
  return (
    <FormPage
      title={t("add.title")}
      way={[{ label: t("title"), href: paths.vendors(office.key), isList: true }]}
      lead={t("add.lead")}
    >
      <Sheet>
        <FormTexts of={["vendors.add", "vendors.roles", "vendors.kind", "vendors.kindHint"]}>
          <AddForm
            call={callOf(addVendorOperation, office.key)}
            office={office.key}
            draft={draftKey(userId, office.key, "vendor", "new")}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}
