"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileField } from "@/components/form/file-field";
import { FileProblem } from "@/components/form/file-problem";
import { FormFields } from "@/components/form/form-layout";
import { useSendFile } from "@/components/form/use-send-file";
import type { ImportAdded } from "../schema";

interface UploadFormProps {
  url: string;
  /** Below it the imports' pages, by id. */
  pages: string;
  /** The page to sign in again for. */
  signIn: string;
  label: string;
  hint: string;
}

/** Sends a chosen file at once, and leads to its page. */
export function UploadForm({ url, pages, signIn, label, hint }: UploadFormProps) {
  const t = useTranslations("imports");
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const { send, problem } = useSendFile();

  async function take(chosen: File): Promise<void> {
    setFile(chosen);
    const added = await send<ImportAdded>(url, chosen, crypto.randomUUID());
    if (added) return router.push(`${pages}/${added.id}`);
    setFile(null);
  }

  return (
    <FormFields>
      <FileProblem problem={problem} signIn={signIn} />
      <FileField
        name="list"
        label={label}
        hint={hint}
        choose={t("choose")}
        accept=".xlsx,.xlsm,.csv,.txt,.se,.si,.sie"
        onChange={(event) => {
          const chosen = event.target.files?.[0];
          event.target.value = "";
          if (chosen && !file) void take(chosen);
        }}
        files={file ? [{ key: file.name, name: file.name, note: t("sending") }] : []}
      />
    </FormFields>
  );
}
