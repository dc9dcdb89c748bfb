import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead, Stack } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { importPermissions, outcomeForms, type ImportKind, type OutcomeForm } from "@/lib/domain/import-kind";
import { addressOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatMoment } from "@/lib/domain/period";
import { addImportOperation } from "../api";
import type { ListedImport } from "../queries";
import { UploadForm } from "./upload-form";
import { wayOf } from "./way";

interface UploadPageProps {
  actor: Actor;
  of: ImportKind;
  /** Of a file of the outcome: what it is. */
  form?: OutcomeForm;
  imports: ListedImport[];
}

/** Choosing a file, and those that were read in before. */
export async function UploadPage({ actor, of, form, imports }: UploadPageProps) {
  const t = await getTranslations("imports");
  const all = await getTranslations();
  const locale = await getLocale();
  const { office } = actor;
  const { key } = office;
  const mayManage = mayOn(actor, importPermissions[of].manage, { kind: "office" });
  const way = wayOf(of, key);
  const noteOf = ({ by, createdAt, created, updated }: ListedImport) => {
    const moment = formatMoment(createdAt.toISOString(), locale, office.timeZone);
    const who = by === null ? moment : t("by", { name: by, moment });
    return created === null ? who : `${who} · ${t("counts", { created, updated: updated ?? 0 })}`;
  };
  return (
    <Main id="main">
      <PageHead
        title={all(way.title)}
        crumbs={{
          label: all("shell.crumbs"),
          items: [{ label: all(way.label), href: way.list, isList: true }, { label: t("crumb") }],
        }}
        facts={[{ label: office.name }]}
      />
      <Stack>
        {form && <FormsSheet office={key} chosen={form} />}
        {mayManage && (
          <Sheet title={form ? all(`imports.ofOutcome.forms.${form}`) : t("new")}>
            <FormTexts of={["imports"]}>
              <UploadForm
                url={addressOf(addImportOperation, key, { query: { of, ...(form && { form }) } })}
                pages={paths.imports(key)}
                signIn={paths.signIn(form ? paths.importOutcome(key, { form }) : way.another)}
                label={all(way.file)}
                hint={all(way.fileHint)}
              />
            </FormTexts>
          </Sheet>
        )}
        <Sheet title={t("how")}>
          <p className="max-w-prose">{all(way.how)}</p>
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

/** What the file is: said first, since the three are read in ways of their own. */
async function FormsSheet({ office, chosen }: { office: string; chosen: OutcomeForm }) {
  const t = await getTranslations("imports.ofOutcome");
  return (
    <Sheet title={t("which")}>
      <PlainList
        items={outcomeForms.map((form) => ({
          key: form,
          text:
            form === chosen ? (
              <b aria-current="true">{t(`forms.${form}`)}</b>
            ) : (
              <Anchor href={paths.importOutcome(office, { form })}>{t(`forms.${form}`)}</Anchor>
            ),
          note: t(`formHints.${form}`),
          end: form === chosen && <Mark tone="ok">{t("chosen")}</Mark>,
        }))}
      />
    </Sheet>
  );
}
