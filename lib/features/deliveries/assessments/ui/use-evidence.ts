"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { asSentence } from "@/components/form/sentence";
import type { Problem } from "@/components/form/use-call";
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

const hex = (buffer: ArrayBuffer): string =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

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
    try {
      const digest = hex(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
      const same = files.find(({ sha256 }) => sha256 === digest);
      if (same) return t("same", { name: same.name });
      const response = await fetch(uploadUrl, {
        method: "POST",
        headers: {
          "Content-Type": "application/octet-stream",
          "Idempotency-Key": key,
          "X-File-Name": encodeURIComponent(file.name),
          "X-Content-SHA256": digest,
        },
        body: file,
      });
      const answer = (await response.json()) as Problem & Omit<EvidenceFile, "fileId"> & { id: string };
      if (response.ok) {
        const { id, name, bytes, sha256 } = answer;
        return { fileId: id, name, bytes, sha256 };
      }
      return `${asSentence(answer.title)} ${answer.errors?.[0]?.message ?? answer.detail}`;
    } catch {
      return forms("offline");
    }
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
