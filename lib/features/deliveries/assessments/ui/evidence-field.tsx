"use client";

import { useTranslations } from "next-intl";
import { fieldId } from "@/components/form/field";
import { FileField } from "@/components/form/file-field";
import { Button } from "@/components/ui/button";
import { formatBytes } from "@/lib/domain/money";
import type { useEvidence } from "./use-evidence";

interface EvidenceFieldProps {
  evidence: ReturnType<typeof useEvidence>;
  error: string | undefined;
  locale: string;
  accept: string;
  maxUploadMb: number;
}

/** Adds and removes the files behind a result; each is sent as soon as it is chosen. */
export function EvidenceField({ evidence, error, locale, accept, maxUploadMb }: EvidenceFieldProps) {
  const t = useTranslations("assessments");
  const { files, uploads, add, remove, dismiss } = evidence;
  // The button goes with its file: the focus stays at the field.
  const thenToField = (take: () => void) => () => {
    take();
    document.getElementById(fieldId("evidence"))?.focus();
  };
  const taker = (name: string, take: () => void) => (
    <Button type="button" variant="quiet" onClick={thenToField(take)} aria-label={`${t("remove")} ${name}`}>
      {t("remove")}
    </Button>
  );
  return (
    <>
      <FileField
        name="evidence"
        label={t("evidence")}
        hint={t("evidenceHint", { max: maxUploadMb })}
        error={error}
        optional={t("optional")}
        choose={t("choose")}
        multiple
        accept={accept}
        onChange={(event) => {
          add(event.target.files);
          event.target.value = "";
        }}
        files={[
          ...files.map((file) => ({
            key: file.fileId,
            name: file.name,
            note: formatBytes(file.bytes, locale),
            action: taker(file.name, () => remove(file)),
          })),
          ...uploads.map((one) => ({
            key: one.key,
            name: one.name,
            note: one.error ? undefined : t("uploading"),
            error: one.error,
            action: one.error ? taker(one.name, () => dismiss(one.key)) : undefined,
          })),
        ]}
      />
      <p role="status" className="sr-only">
        {evidence.said}
      </p>
    </>
  );
}
