"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { errorAt } from "@/components/form/field-errors";
import { FileField } from "@/components/form/file-field";
import { RadioCards } from "@/components/form/radio-cards";
import { TextArea } from "@/components/form/text-area";
import type { SentFile } from "@/components/form/send-file";
import { useOperation } from "@/components/form/use-operation";
import { useSendFile } from "@/components/form/use-send-file";
import type { OperationCall } from "@/lib/domain/operation";
import type { addEntryOperation } from "../api";
import { SmallForm, type FormPlace } from "./small-form";

interface EntryFormProps {
  call: OperationCall<typeof addEntryOperation>;
  place: FormPlace;
  /** With whom it can be shared; null where nobody else reads the stop. */
  vendor: string | null;
  /** The vendor's own reply is always shared. */
  isVendor: boolean;
  /** Where its files are sent; null for who adds none. */
  filesUrl: string | null;
}

/** What is said of the stop; who reads it is chosen before it is saved. */
export function EntryForm({ call, place, vendor, isVendor, filesUrl }: EntryFormProps) {
  const t = useTranslations("stops");
  const form = useForm({ defaultValues: { text: "", reads: "inside" } });
  const [files, setFiles] = useState<SentFile[]>([]);
  const upload = useSendFile();
  const operation = useOperation(call);
  const { problem } = operation;
  const add = async (list: FileList | null) => {
    for (const file of list ?? []) {
      const sent = filesUrl && (await upload.send<SentFile>(filesUrl, file, crypto.randomUUID()));
      if (sent) setFiles((all) => [...all, sent]);
    }
  };
  return (
    <SmallForm
      {...{ operation, form, place }}
      fields={["text"]}
      kept={["text"]}
      send={({ text, reads }) => ({
        body: { text, shared: isVendor || reads === "shared", fileIds: files.map(({ id }) => id) },
      })}
      after={() => setFiles([])}
      done={t(isVendor ? "forms.replyDone" : "forms.entryDone")}
      submit={t(isVendor ? "forms.replySubmit" : "forms.entrySubmit")}
      isPrimary={isVendor}
    >
      <TextArea
        {...form.register("text")}
        label={t(isVendor ? "page.yourReply" : "page.newEntry")}
        error={errorAt(problem, "text")}
        rows={3}
        maxLength={4000}
      />
      {filesUrl && (
        <FileField
          name="file"
          label={t("forms.files")}
          hint={t("forms.filesHint")}
          optional={t("forms.optional")}
          choose={t("forms.chooseFile")}
          error={upload.problem?.title}
          disabled={upload.isBusy}
          onChange={(event) => void add(event.target.files)}
          files={files.map(({ id, name }) => ({ key: id, name }))}
        />
      )}
      {!isVendor && vendor && (
        <RadioCards
          {...form.register("reads")}
          label={t("page.whoReads")}
          options={[
            { value: "inside", label: t("page.inside") },
            { value: "shared", label: t("page.shared", { vendor }) },
          ]}
        />
      )}
    </SmallForm>
  );
}
