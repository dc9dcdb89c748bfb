"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { digestOf, sendFile, type SentFile } from "@/components/form/send-file";
import { asSentence } from "@/components/form/sentence";
import { mergeFiles, type FileChanges } from "../domain";

export interface EvidenceFile {
  fileId: string;
  name: string;
  bytes: number;
  sha256: string;
}

interface Upload {
  key: string;
  name: string;
  error?: string;
}

/**
 * The files that support a result: those saved, by whomever, with what this person has added and
 * removed; those on their way and those refused. `saved` may become newer under way.
 */
export function useEvidence(uploadUrl: string, saved: EvidenceFile[]) {
  const forms = useTranslations("forms");
  const t = useTranslations("assessments.upload");
  const [changes, setChanges] = useState<FileChanges<EvidenceFile>>({ added: [], removed: [] });
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [said, setSaid] = useState("");
  const files = mergeFiles(saved, changes);

  async function send(file: File): Promise<void> {
    const key = crypto.randomUUID();
    setUploads((all) => [...all, { key, name: file.name }]);
    const outcome = await upload(file, key);
    if (typeof outcome === "string") {
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, error: outcome } : one)));
      setSaid(`${file.name}: ${outcome}`);
    } else {
      setSaid(t("sent", { name: outcome.name }));
      setUploads((all) => all.filter((one) => one.key !== key));
      setChanges(({ added, removed }) => ({ added: [...added, outcome], removed }));
    }
  }

  /** The stored file, or what is wrong with it in words. */
  async function upload(file: File, key: string): Promise<EvidenceFile | string> {
    const digest = await digestOf(file);
    const same = files.find(({ sha256 }) => sha256 === digest);
    if (same) return t("same", { name: same.name });
    const answer = await sendFile<SentFile>(uploadUrl, file, { key, digest });
    if (!answer) return forms("offline");
    if ("sent" in answer) {
      const { id, name, bytes, sha256 } = answer.sent;
      return { fileId: id, name, bytes, sha256 };
    }
    const { title, detail, errors } = answer.problem;
    return `${asSentence(title)} ${errors?.[0]?.message ?? detail}`;
  }

  return {
    files,
    uploads,
    /** What has become of the last file, for who does not see the list. */
    said,
    isSending: uploads.some((one) => !one.error),
    hasRefused: uploads.some((one) => one.error),
    add: (list: FileList | null) => void Promise.all([...(list ?? [])].map(send)),
    remove: ({ fileId, name }: EvidenceFile) => {
      setSaid(t("removed", { name }));
      setChanges(({ added, removed }) => ({
        added: added.filter((file) => file.fileId !== fileId),
        removed: [...removed, fileId],
      }));
    },
    dismiss: (key: string) => setUploads((all) => all.filter((one) => one.key !== key)),
  };
}
