"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FileField } from "@/components/form/file-field";
import { sendFile, type SentFile } from "@/components/form/send-file";
import { asSentence } from "@/components/form/sentence";
import { Button } from "@/components/ui/button";
import { formatBytes } from "@/lib/domain/money";

type Kept = Pick<SentFile, "id" | "name" | "bytes">;

/** One document: the one that is kept, another in its place, or none. It is sent when chosen. */
export function useDocument(uploadUrl: string, saved: Kept | null) {
  const t = useTranslations("municipalities.document");
  const [file, setFile] = useState(saved);
  const [sending, setSending] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [said, setSaid] = useState("");

  async function choose(chosen: File | undefined): Promise<void> {
    if (!chosen) return;
    setSending(chosen.name);
    setRefused(null);
    const answer = await sendFile<SentFile>(uploadUrl, chosen, { key: crypto.randomUUID() });
    setSending(null);
    if (answer && "sent" in answer) {
      setFile(answer.sent);
      setSaid(t("sent", { name: answer.sent.name }));
      return;
    }
    const { title, detail, errors } = answer?.problem ?? { title: t("offline"), detail: "" };
    const why = `${asSentence(title)} ${errors?.[0]?.message ?? detail}`;
    setRefused(why);
    setSaid(`${chosen.name}: ${why}`);
  }

  return {
    file,
    sending,
    refused,
    said,
    isSending: sending !== null,
    choose: (files: FileList | null) => void choose(files?.[0]),
    remove: () => {
      setSaid(file ? t("removed", { name: file.name }) : "");
      setFile(null);
    },
  };
}

interface DocumentFieldProps {
  document: ReturnType<typeof useDocument>;
  id: string;
  accept: string;
  locale: string;
  maxUploadMb: number;
  error: string | undefined;
}

/** The paper of a step: choosing replaces the one before. */
export function DocumentField({ document, id, accept, locale, maxUploadMb, error }: DocumentFieldProps) {
  const t = useTranslations("municipalities.document");
  const { file, sending } = document;
  const action = file && (
    <Button variant="quiet" onClick={document.remove} aria-label={t("removeOf", { name: file.name })}>
      {t("remove")}
    </Button>
  );
  return (
    <>
      <FileField
        name="document"
        id={id}
        label={t("label")}
        hint={t("hint", { max: maxUploadMb })}
        choose={t("choose")}
        accept={accept}
        error={document.refused ?? error}
        onChange={(event) => {
          document.choose(event.target.files);
          event.target.value = "";
        }}
        files={[
          ...(file ? [{ key: file.id, name: file.name, note: formatBytes(file.bytes, locale), action }] : []),
          ...(sending === null ? [] : [{ key: "sending", name: sending, note: t("sending") }]),
        ]}
      />
      <p role="status" className="sr-only">
        {document.said}
      </p>
    </>
  );
}
