import { getTranslations } from "next-intl/server";
import { PhaseRail } from "@/components/timeline/timeline";
import type { ImportTold } from "../schema";

const steps = ["file", "columns", "review", "apply"] as const;
const reached = { parsing: 1, failed: 0, ready: 2, applying: 3, applied: 4 } as const;

/** The four steps, and how far this file has come. */
export async function ImportRail({ one }: { one: ImportTold }) {
  const t = await getTranslations("imports");
  const at = reached[one.state];
  // Accounts of a SIE file count where they are a group.
  const used =
    one.columns?.filter((column) => ("index" in column ? column.field : column.group) !== null).length ?? 0;
  const notes = {
    file: one.name,
    columns: one.columns?.length ? t("stepNote.used", { used, all: one.columns.length }) : "",
    review: one.preview
      ? t(one.preview.question ? "stepNote.question" : "stepNote.refused", { count: one.preview.refused })
      : "",
    apply: t(one.state === "applied" ? "stepNote.done" : "stepNote.nothing"),
  };
  return (
    <PhaseRail
      label={t("steps")}
      steps={steps.map((step, place) => ({
        label: t(`step.${step}`),
        note: notes[step],
        state: place < at ? "done" : place === at ? "current" : "ahead",
      }))}
    />
  );
}
