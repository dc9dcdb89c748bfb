import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import { changeInstallationsOperation } from "../api";
import type { Installation } from "../schema";
import { BulkForm } from "./bulk-form";

/** Setting the wind-up day or the status of many at once, chosen as the list is. */
export async function BulkPage({ actor, rows }: { actor: Actor; rows: Installation[] }) {
  const t = await getTranslations("installations");
  const statuses = await getTranslations("systems.status");
  const shell = await getTranslations("shell");
  const locale = await getLocale();
  const office = actor.office.key;
  return (
    <Main id="main">
      <PageHead
        title={t("bulk.title")}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: t("title"), href: paths.installations(office), isList: true },
            { label: t("bulk.title") },
          ],
        }}
        facts={[{ label: t("bulk.hint") }]}
      />
      <Sheet>
        {rows.length === 0 ? (
          <EmptyState title={t("bulk.none")}>{t("bulk.noneHint")}</EmptyState>
        ) : (
          <FormTexts of={["installations.bulk", "installations.form", "systems.status"]}>
            <BulkForm
              call={callOf(changeInstallationsOperation, office)}
              page={paths.changeInstallations(office)}
              rows={rows.map(({ id, system, municipality, status, windUpOn }) => ({
                id,
                name: `${system.name}, ${municipality.name}`,
                standing: [statuses(status), windUpOn && formatTableDay(windUpOn, locale)]
                  .filter(Boolean)
                  .join(", "),
              }))}
            />
          </FormTexts>
        )}
      </Sheet>
    </Main>
  );
}
