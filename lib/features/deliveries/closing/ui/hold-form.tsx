"use client";

import { useTranslations } from "next-intl";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { useClosingForm, type ClosingFormProps } from "./use-closing-form";

/** Why nothing may be disposed of for the time being; without a reason it may again. */
export function HoldForm(props: ClosingFormProps) {
  const t = useTranslations("closing.hold");
  const { form, operation, bodyOf, errorOf, version } = useClosingForm(props);
  const { closing, page, draft } = props;
  const isHeld = closing.disposal?.hold != null;
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(typed) => {
        const hold = isHeld ? "" : typed.disposal.hold;
        if (!isHeld && !hold.trim()) {
          form.setError("disposal.hold", { message: t("missing") }, { shouldFocus: true });
          return null;
        }
        return {
          body: bodyOf({ ...typed, disposal: { ...typed.disposal, hold } }, closing.notApplicable),
          version,
        };
      }}
      done={() => ({ message: t(isHeld ? "lifted" : "placed") })}
      fields={["disposal.hold"]}
      page={page}
      draft={{ key: draft, fields: ["disposal"] }}
    >
      {!isHeld && (
        <TextArea
          {...form.register("disposal.hold")}
          label={t("reason")}
          hint={t("reasonHint")}
          error={errorOf("disposal.hold")}
          rows={2}
          maxLength={2000}
        />
      )}
      <SaveActions busy={operation.isBusy} variant="plain">
        {t(isHeld ? "lift" : "place")}
      </SaveActions>
    </OperationForm>
  );
}
