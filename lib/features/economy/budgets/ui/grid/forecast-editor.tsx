"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { sendCall } from "@/components/form/send-call";
import type { Problem } from "@/components/form/use-call";
import { announce } from "@/components/layout/status-message";
import type { AnswerOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { changeBudgetLineOperation } from "../../api";
import { forecastShape } from "./columns";
import { Editor } from "./editor";
import type { ReadGrid } from "./read";
import type { GridLine } from "./rows";

type Answer = AnswerOf<typeof changeBudgetLineOperation>;

interface ForecastEditorProps {
  /** The address of each line's operation. */
  urls: Record<string, string>;
  office: string;
  year: number;
  version: number;
  lines: GridLine[];
  draft: string;
}

/** What each line is expected to come to, and why: those that are other are saved, one by one. */
export function ForecastEditor({ urls, office, year, version, lines, draft }: ForecastEditorProps) {
  const t = useTranslations("budgets.forecastEdit");
  const forms = useTranslations("forms");
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  // What is saved by now; a save that stops halfway goes on from there.
  const [saved, setSaved] = useState({ version, lines });

  const save = async (read: ReadGrid) => {
    if (isBusy) return false;
    setBusy(true);
    setProblem(null);
    const now = { version: saved.version, lines: [...saved.lines] };
    let failed: Problem | null = null;
    for (const { line } of read.lines) {
      const at = now.lines.findIndex(({ id }) => id === line.id);
      const old = now.lines[at];
      const url = line.id === null ? undefined : urls[line.id];
      if (!old || !url || (old.forecastOre === line.forecastOre && old.note === line.note)) continue;
      const body = { forecastOre: line.forecastOre, note: line.note };
      const sent = await sendCall<Answer>({
        ...{ method: "PATCH", url, body, version: now.version },
        key: crypto.randomUUID(),
      });
      if (!sent.ok) {
        failed = sent.problem ?? {
          ...{ status: sent.status, code: "offline", title: forms("offline"), detail: forms("offlineHint") },
        };
        const current = sent.problem?.current;
        if (sent.problem?.code === "request.stale" && current) now.version = current.version;
        break;
      }
      now.version = sent.answer.version;
      now.lines[at] = { ...old, ...body };
    }
    setSaved(now);
    setBusy(false);
    setProblem(failed);
    if (failed) return false;
    announce(t("saved"), paths.budget(office, year));
    router.push(paths.budget(office, year));
    router.refresh();
    return true;
  };
  return (
    <Editor
      shape={forecastShape}
      lines={lines}
      version={version}
      draft={draft}
      page={paths.forecast(office, year)}
      caption={t("caption", { year: String(year) })}
      problem={problem}
      isBusy={isBusy}
      save={save}
      saveLabel={t("save")}
    />
  );
}
