"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileField } from "@/components/form/file-field";
import { FileProblem } from "@/components/form/file-problem";
import { FormActions, FormFields } from "@/components/form/form-layout";
import { SelectField } from "@/components/form/text-field";
import { useSendFile } from "@/components/form/use-send-file";
import { announce } from "@/components/layout/status-message";
import { Button } from "@/components/ui/button";
import type { PopulationImport, PopulationPreview } from "../schema";
import { Preview } from "./preview";

interface PopulationFormProps {
  urls: { preview: string; import: string };
  /** The page to sign in again for. */
  signIn: string;
  locale: string;
}

/** A table is read and shown before anything is saved; the day is chosen among the table's own. */
export function PopulationForm({ urls, signIn, locale }: PopulationFormProps) {
  const t = useTranslations("population");
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<PopulationPreview | null>(null);
  const { send, problem, isBusy } = useSendFile();
  const [key, setKey] = useState("");

  const ask = <T,>(url: string, chosen: File, date: string | null, once: string): Promise<T | null> =>
    send<T>(date ? `${url}?date=${date}` : url, chosen, once);

  async function show(chosen: File, date: string | null): Promise<void> {
    setPreview(await ask<PopulationPreview>(urls.preview, chosen, date, crypto.randomUUID()));
    setKey(crypto.randomUUID());
  }
  async function save(): Promise<void> {
    if (!file || !preview || isBusy) return;
    const saved = await ask<PopulationImport>(urls.import, file, preview.date, key);
    if (!saved) return;
    setFile(null);
    setPreview(null);
    announce(t("saved", { count: saved.municipalities, date: saved.date }));
    router.refresh();
  }

  return (
    <FormFields>
      <FileProblem problem={problem} signIn={signIn} />
      <FileField
        name="table"
        label={t("file")}
        hint={t("fileHint")}
        choose={t("choose")}
        accept=".px,.csv,.json,.txt"
        onChange={(event) => {
          const chosen = event.target.files?.[0] ?? null;
          event.target.value = "";
          if (!chosen) return;
          setFile(chosen);
          void show(chosen, null);
        }}
        files={file ? [{ key: file.name, name: file.name, note: isBusy ? t("reading") : undefined }] : []}
      />
      <p role="status" className="sr-only">
        {isBusy ? t("reading") : preview ? t("read", { count: preview.items.length }) : ""}
      </p>
      {file && preview && (
        <>
          <SelectField
            name="date"
            label={t("date")}
            hint={t("dateHint")}
            value={preview.date}
            onChange={(event) => void show(file, event.target.value)}
            options={preview.dates.map((value) => ({ value, label: value }))}
          />
          <Preview preview={preview} locale={locale} />
          <FormActions>
            <Button variant="primary" aria-disabled={isBusy || undefined} onClick={() => void save()}>
              {t("submit", { count: preview.items.length })}
            </Button>
            <Button
              variant="quiet"
              onClick={() => {
                setFile(null);
                setPreview(null);
              }}
            >
              {t("cancel")}
            </Button>
          </FormActions>
        </>
      )}
    </FormFields>
  );
}
