import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Main, PageHead } from "@/components/layout/page";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { formatTableDay } from "@/lib/domain/period";
import { paths } from "@/lib/domain/paths";
import type { Words } from "@/lib/domain/text";
import { changeInstallationsOperation } from "../api";
import type { Installation } from "../schema";
import { BulkForm } from "./bulk-form";

interface BulkPageProps {
  actor: Actor;
  rows: Installation[];
  /** How many the choice has, of which these are the first. */
  total: number;
  /** What the list was narrowed to. */
  list: Record<string, string | undefined>;
}

/** What can hinder the change of one, by the code of the answer. */
const reasons = [
  "installation.periodOrder",
  "installation.windUpBeforeBegun",
  "installation.windUpBeforeReadOnly",
  "installation.readOnlyBeforeBegun",
  "municipality.hasLeft",
];
const others = ["request.forbidden", "request.notFound", "request.stale"];

/** Setting the wind-up day or the status of many at once, chosen as the list is. */
export async function BulkPage({ actor, rows, total, list }: BulkPageProps) {
  const words = (await getTranslations()) as unknown as Words;
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
        {total > rows.length && (
          <Flag
            tone="calm"
            action={<ButtonLink href={paths.installations(office, list)}>{t("bulk.narrow")}</ButtonLink>}
          >
            {t("bulk.shown", { shown: rows.length, total })}
          </Flag>
        )}
        {rows.length === 0 ? (
          <EmptyState
            title={t("bulk.none")}
            action={<ButtonLink href={paths.installations(office)}>{t("title")}</ButtonLink>}
          >
            {t("bulk.noneHint")}
          </EmptyState>
        ) : (
          <FormTexts of={["installations.bulk", "installations.form", "systems.status"]}>
            <BulkForm
              call={callOf(changeInstallationsOperation, office)}
              page={paths.changeInstallations(office, list)}
              reasons={Object.fromEntries([
                ...reasons.map((code) => [code, words(`errors.fields.${code}`)]),
                ...others.map((code) => [code, words(`errors.${code}.title`)]),
              ])}
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
