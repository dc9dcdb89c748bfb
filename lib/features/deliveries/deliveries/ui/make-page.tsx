import { getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { createDeliveryOperation } from "../api";
import type { Planned } from "../queries/make-choices";
import { MakeForm, type MakeChoices } from "./make-form";

interface MakePageProps {
  actor: Actor;
  choices: MakeChoices;
  planned: Planned | null;
  /** Where it is made from: a municipality's, a system's or a project's page. */
  of: { municipality?: string | undefined; system?: string | undefined; project: string | null };
}

/** A new delivery: from the plan, or alone. */
export async function MakePage({ actor, choices, planned, of }: MakePageProps) {
  const t = await getTranslations("deliveries");
  const { office, userId } = actor;
  const begun = planned
    ? {
        municipality: planned.municipality.value,
        system: planned.system.value,
        kind: planned.kind,
        purpose: planned.purpose,
        financing: planned.financing,
        financingNote: planned.reason ?? "",
      }
    : { municipality: of.municipality ?? "", system: of.system ?? "" };
  return (
    <FormPage
      title={t("make.title")}
      way={[{ label: t("title"), href: paths.deliveries(office.key), isList: true }]}
      lead={planned ? t("make.leadPlanned", { plan: planned.plan }) : t("make.lead")}
    >
      <Sheet>
        <FormTexts
          of={["deliveries.make", "deliveries.kindShort", "deliveries.purpose", "deliveries.financing"]}
        >
          <MakeForm
            call={callOf(createDeliveryOperation, office.key)}
            office={office.key}
            draft={draftKey(userId, office.key, "delivery", "new")}
            choices={choices}
            begun={begun}
            planItem={planned?.id ?? null}
            project={of.project}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}
