import { getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { setAccountMappingOperation } from "../api";
import type { Mapping } from "../schema";
import { MappingForm } from "./mapping-form";

/** Which accounts are which group: what every file that is read in is placed by. */
export async function MappingPage({ actor: { office }, mapping }: { actor: Actor; mapping: Mapping }) {
  const t = await getTranslations("outcome");
  return (
    <FormPage
      title={t("mapping.title")}
      way={[{ label: t("title"), href: paths.outcome(office.key), isList: true }]}
      lead={t("mapping.lead")}
    >
      <Sheet>
        <FormTexts of={["outcome.mapping"]}>
          <MappingForm
            call={callOf(setAccountMappingOperation, office.key)}
            mapping={mapping}
            page={paths.accountMapping(office.key)}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}
