import { getTranslations } from "next-intl/server";
import { FieldRow, FormActions, FormFields } from "@/components/form/form-layout";
import { FormTexts } from "@/components/form/form-texts";
import { SelectField, TextField } from "@/components/form/text-field";
import { FormPage } from "@/components/layout/form-page";
import { Sheet } from "@/components/layout/sheet";
import { Button } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { addChargeOperation } from "../api";
import type { ChargeBody, ChargePreview } from "../schema";
import { periodChoices, type Asked } from "./asked";
import { MakeForm } from "./make-form";
import { MissingFlag } from "./missing-flag";
import { RowsTable } from "./rows-table";

interface NewChargePageProps {
  actor: Actor;
  asked: Asked;
  /** What it would come to, or why it can't be made. */
  preview: { charge: ChargePreview } | { problem: { code: string; params: Record<string, string> } } | null;
}

/**
 * A new charge: what is charged, as it would be, and the button that makes it. Plain HTML until
 * then.
 */
export async function NewChargePage({ actor, asked, preview }: NewChargePageProps) {
  const t = await getTranslations("charges");
  const errors = await getTranslations("errors");
  const { office } = actor;
  const { written, body, wrong } = asked;
  const errorAt = (name: keyof typeof written) => {
    const found = wrong.find(({ field }) => field === name);
    return found && t(`new.${found.text}`);
  };
  return (
    <FormPage
      title={t("new.title")}
      way={[{ label: t("title"), href: paths.charges(office.key) }]}
      lead={t("new.lead")}
    >
      <Sheet title={t("new.what")}>
        <form method="get" action={paths.addCharge(office.key)}>
          <FormFields>
            <FieldRow>
              <TextField
                name="year"
                label={t("new.year")}
                error={errorAt("year")}
                defaultValue={written.year}
                inputMode="numeric"
                maxLength={4}
              />
              <SelectField
                name="of"
                label={t("new.period")}
                defaultValue={written.of}
                options={periodChoices.map(({ value, period, part }) => ({
                  value,
                  label: t(`new.choices.${period}`, { part }),
                }))}
              />
            </FieldRow>
            <TextField
              name="total"
              label={t("new.total")}
              hint={t("new.totalHint")}
              error={errorAt("total")}
              optional={t("new.optional")}
              defaultValue={written.total}
              maxLength={40}
              numeric
            />
            <TextField
              name="vat"
              label={t("new.vat")}
              error={errorAt("vat")}
              defaultValue={written.vat}
              maxLength={8}
              numeric
            />
            <FormActions>
              <Button type="submit" variant={preview && "charge" in preview ? "plain" : "primary"}>
                {t("new.show")}
              </Button>
            </FormActions>
          </FormFields>
        </form>
      </Sheet>
      {preview && "problem" in preview && (
        <Flag tone="stop" title={errors(`${preview.problem.code}.title` as never)}>
          {errors(`${preview.problem.code}.detail` as never, preview.problem.params as never)}
        </Flag>
      )}
      {preview && "charge" in preview && body && (
        <Preview office={office.key} actor={actor} charge={preview.charge} body={body} />
      )}
    </FormPage>
  );
}

interface PreviewProps {
  office: string;
  actor: Actor;
  charge: ChargePreview;
  body: ChargeBody;
}

async function Preview({ office, actor, charge, body }: PreviewProps) {
  const t = await getTranslations("charges");
  return (
    <>
      <MissingFlag actor={actor} charge={charge} />
      <Sheet flush title={t("new.preview")} aside={charge.currency}>
        <RowsTable charge={charge} />
      </Sheet>
      <Sheet>
        <p>{t("new.makeHint")}</p>
        <FormTexts of={["charges.new"]}>
          <MakeForm call={callOf(addChargeOperation, office)} office={office} body={body} />
        </FormTexts>
      </Sheet>
    </>
  );
}
