"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { sendFile } from "./send-file";
import type { Problem } from "./use-call";

/** Sends files one at a time, and keeps what was wrong with the last. */
export function useSendFile() {
  const t = useTranslations("forms");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  return {
    isBusy,
    problem,
    /** The answer, or null once there is a problem to show. */
    async send<T>(url: string, file: File, key: string): Promise<T | null> {
      setBusy(true);
      const answer = await sendFile<T>(url, file, { key });
      setBusy(false);
      if (answer && "sent" in answer) {
        setProblem(null);
        return answer.sent;
      }
      const offline = { status: 0, code: "offline", title: t("offline"), detail: t("offlineHint") };
      setProblem(answer?.problem ?? offline);
      return null;
    },
  };
}
