"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useOperation } from "@/components/form/use-operation";
import { announce } from "@/components/layout/status-message";
import type { OperationCall } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { changeBudgetLinesOperation } from "../../api";
import { linesShape } from "./columns";
import { Editor } from "./editor";
import type { ReadGrid } from "./read";
import type { GridLine } from "./rows";

interface LinesEditorProps {
  call: OperationCall<typeof changeBudgetLinesOperation>;
  office: string;
  year: number;
  revision: number;
  version: number;
  lines: GridLine[];
  draft: string;
}

/** All lines of a draft or proposal, saved at once. */
export function LinesEditor({ call, office, year, revision, version, lines, draft }: LinesEditorProps) {
  const t = useTranslations("budgets.edit");
  const router = useRouter();
  // What another has saved meanwhile is told; who saves again after that has read it.
  const [known, setKnown] = useState(version);
  const operation = useOperation(call, ({ code, current }) => {
    if (code === "request.stale" && current) setKnown(current.version);
  });
  const save = async (read: ReadGrid) => {
    const answer = await operation.submit({
      version: known,
      body: { lines: read.lines.map(({ line }) => line) },
    });
    if (!answer) return false;
    const to = paths.budget(office, year, revision);
    announce(t("saved"), paths.budget(office, year));
    router.push(to);
    router.refresh();
    return true;
  };
  return (
    <Editor
      shape={linesShape}
      lines={lines}
      version={version}
      draft={draft}
      page={paths.changeBudget(office, year)}
      caption={t("caption", { year: String(year) })}
      problem={operation.problem}
      isBusy={operation.isBusy}
      save={save}
      saveLabel={t("save")}
    />
  );
}
