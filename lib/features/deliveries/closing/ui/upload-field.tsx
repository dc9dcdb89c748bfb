"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { flushSync } from "react-dom";
import { FileField } from "@/components/form/file-field";
import { sendFile, type SentFile } from "@/components/form/send-file";
import { asSentence } from "@/components/form/sentence";

/** A file of the delivery's that can be chosen. */
export type Choice = Pick<SentFile, "id" | "name">;

/** Where a file is sent to, and which are taken. */
export interface UploadPlace {
  url: string;
  accept: string;
  maxMb: number;
}

/**
 * The files that can be chosen, those that are sent from this form among them; each is sent as soon
 * as it is picked, and chosen once it stands among them.
 */
export function useUpload({ url }: UploadPlace, saved: Choice[], choose: (id: string) => void) {
  const t = useTranslations("closing.upload");
  const forms = useTranslations("forms");
  const [sent, setSent] = useState<Choice[]>([]);
  const [sending, setSending] = useState<string | null>(null);
  const [refused, setRefused] = useState<string>();
  const [said, setSaid] = useState("");

  async function send(file: File): Promise<void> {
    setSending(file.name);
    setRefused(undefined);
    const answer = await sendFile<SentFile>(url, file, { key: crypto.randomUUID() });
    setSending(null);
    if (answer && "sent" in answer) {
      const { id, name } = answer.sent;
      // A field takes only what it has among its options: they are drawn first.
      flushSync(() => setSent((all) => [{ id, name }, ...all]));
      choose(id);
      setSaid(t("sent", { name }));
      return;
    }
    const { title, detail, errors } = answer?.problem ?? { title: forms("offline"), detail: "" };
    const why = `${asSentence(title)} ${errors?.[0]?.message ?? detail}`;
    setRefused(why);
    setSaid(`${file.name}: ${why}`);
  }

  return {
    files: [...sent.filter(({ id }) => !saved.some((file) => file.id === id)), ...saved],
    sending,
    refused,
    said,
    isSending: sending !== null,
    add: (list: FileList | null) => void [...(list ?? [])].slice(0, 1).map(send),
  };
}

interface UploadFieldProps {
  upload: ReturnType<typeof useUpload>;
  place: UploadPlace;
  /** The field's name, of which there is one on the page. */
  name: string;
  what: "certificate" | "file";
}

/** Sends a file to the delivery, for the choice beneath it. */
export function UploadField({ upload, place, name, what }: UploadFieldProps) {
  const t = useTranslations("closing");
  const { sending, refused, said, add } = upload;
  return (
    <>
      <FileField
        name={name}
        label={t(`upload.${what}`)}
        hint={t("upload.hint", { max: place.maxMb })}
        optional={t("optional")}
        choose={t("upload.choose")}
        accept={place.accept}
        error={refused}
        onChange={(event) => {
          add(event.target.files);
          event.target.value = "";
        }}
        files={sending === null ? [] : [{ key: "sending", name: sending, note: t("upload.sending") }]}
      />
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}
