"use client";

import { useTranslations } from "next-intl";
import { CheckList } from "@/components/form/check-list";
import { OperationForm } from "@/components/form/operation-form";
import { SaveActions } from "@/components/form/save-actions";
import { TextArea } from "@/components/form/text-area";
import { UploadField, useUpload, type Choice } from "./upload-field";
import { useClosingForm, type ClosingFormProps } from "./use-closing-form";

/** Which of the delivery's files are the closing's documents, and what else is to be said of it. */
export function DetailsForm({ files, ...props }: ClosingFormProps & { files: Choice[] }) {
  const t = useTranslations("closing");
  const { form, operation, bodyOf, errorOf, version } = useClosingForm(props);
  const upload = useUpload(props.place, files, (id) =>
    form.setValue("fileIds", [...form.getValues("fileIds"), id]),
  );
  return (
    <OperationForm
      operation={operation}
      form={form}
      send={(typed) => ({ body: bodyOf(typed, props.closing.notApplicable), version })}
      done={() => ({ message: t("details.done") })}
      fields={["fileIds", "note"]}
      page={props.page}
      draft={{ key: props.draft, fields: ["note"] }}
    >
      <UploadField upload={upload} place={props.place} name="closing-file" what="file" />
      {upload.files.length > 0 && (
        <CheckList
          {...form.register("fileIds")}
          label={t("fields.fileIds")}
          error={errorOf("fileIds")}
          options={upload.files.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <TextArea
        {...form.register("note")}
        label={t("fields.note")}
        error={errorOf("note")}
        rows={3}
        maxLength={4000}
      />
      <SaveActions busy={operation.isBusy || upload.isSending} variant="plain">
        {t("details.submit")}
      </SaveActions>
    </OperationForm>
  );
}
