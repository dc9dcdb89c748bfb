import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead, Stack } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { mayOn, type Actor } from "@/lib/domain/actor";
import type { ImportKind } from "@/lib/domain/import-kind";
import { addressOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import { addImportOperation } from "../api";
import type { ListedImport } from "../queries";
import { UploadForm } from "./upload-form";

interface UploadPageProps {
  actor: Actor;
  of: ImportKind;
  imports: ListedImport[];
}

/** Choosing a file, and those that were read in before. */
export async function UploadPage({ actor, of, imports }: UploadPageProps) {
  const t = await getTranslations("imports");
  const shell = await getTranslations("shell");
  const systems = await getTranslations("systems");
  const locale = await getLocale();
  const { office } = actor;
  const { key } = office;
  const mayManage = mayOn(actor, "import:manage", { kind: "office" });
  const noteOf = ({ by, createdAt, created, updated }: ListedImport) => {
    const moment = formatMoment(createdAt.toISOString(), locale, office.timeZone);
    const who = by === null ? moment : t("by", { name: by, moment });
    return created === null ? who : `${who} · ${t("counts", { created, updated: updated ?? 0 })}`;
  };
  return (
    <Main id="main">
      <PageHead
        title={t("title")}
        crumbs={{
          label: shell("crumbs"),
          items: [{ label: systems("title"), href: paths.systems(key), isList: true }, { label: t("crumb") }],
        }}
        facts={[{ label: office.name }]}
      />
      <Stack>
        {mayManage && (
          <Sheet title={t("new")}>
            <FormTexts of={["imports"]}>
              <UploadForm
                url={addressOf(addImportOperation, key, { query: { of } })}
                pages={paths.imports(key)}
                signIn={paths.signIn(paths.importSystems(key))}
              />
            </FormTexts>
          </Sheet>
        )}
        <Sheet title={t("how")}>
          <p className="max-w-prose">{t("howText")}</p>
        </Sheet>
        <Sheet title={t("earlier")}>
          {imports.length === 0 ? (
            <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>
          ) : (
            <PlainList
              items={imports.map((one) => ({
                key: one.id,
                text: <Anchor href={paths.import(key, one.id)}>{one.name}</Anchor>,
                note: noteOf(one),
                end: t(`state.${one.state}`),
              }))}
            />
          )}
        </Sheet>
      </Stack>
    </Main>
  );
}
