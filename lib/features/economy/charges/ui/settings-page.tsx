import { getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { setChargeSettingsOperation } from "../api";
import type { Settings } from "../schema";
import { SettingsForm } from "./settings-form";

/** What charges hold, and the columns of the host's file. */
export async function ChargeSettingsPage({ actor, settings }: { actor: Actor; settings: Settings }) {
  const t = await getTranslations("charges");
  const { office } = actor;
  return (
    <FormPage
      title={t("settings.title")}
      way={[{ label: t("title"), href: paths.charges(office.key) }]}
      lead={t("settings.lead")}
    >
      <Sheet>
        <FormTexts of={["charges.settings", "charges.columns"]}>
          <SettingsForm
            call={callOf(setChargeSettingsOperation, office.key)}
            settings={settings}
            page={paths.chargeSettings(office.key)}
          />
        </FormTexts>
      </Sheet>
    </FormPage>
  );
}
