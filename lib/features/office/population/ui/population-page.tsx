import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead, Stack } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { PlainList } from "@/components/ui/lists";
import type { ActorOffice } from "@/lib/domain/actor";
import { addressOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatDay } from "@/lib/domain/period";
import { importPopulationOperation, previewPopulationOperation } from "../api";
import type { SavedTable } from "../queries";
import { PopulationForm } from "./population-form";

/** Reading in a table of population, and which the office has read in before. */
export async function PopulationPage({ office, tables }: { office: ActorOffice; tables: SavedTable[] }) {
  const t = await getTranslations("population");
  const shell = await getTranslations("shell");
  const municipalities = await getTranslations("municipalities");
  const locale = await getLocale();
  const { key } = office;
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: municipalities("title"), href: paths.municipalities(key), isList: true },
            { label: t("title") },
          ],
        }}
        facts={[{ label: office.name }]}
      />
      <Stack>
        <Sheet title={t("new")}>
          <FormTexts of={["population"]}>
            <PopulationForm
              urls={{
                preview: addressOf(previewPopulationOperation, key),
                import: addressOf(importPopulationOperation, key),
              }}
              signIn={paths.signIn(paths.population(key))}
              locale={locale}
            />
          </FormTexts>
        </Sheet>
        <Sheet title={t("tables")}>
          {tables.length === 0 ? (
            <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
          ) : (
            <PlainList
              items={tables.map(({ on, count, source }) => ({
                key: on,
                text: formatDay(on, locale),
                note: source,
                end: t("count", { count }),
              }))}
            />
          )}
        </Sheet>
      </Stack>
    </Main>
  );
}
