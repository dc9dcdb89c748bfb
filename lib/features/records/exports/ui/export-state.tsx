import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button";
import { Flag } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import type { ActorOffice } from "@/lib/domain/actor";
import type { LargeExport } from "@/lib/domain/large-export";
import { formatBytes } from "@/lib/domain/money";
import { addressOf } from "@/lib/domain/operation";
import { formatMoment } from "@/lib/domain/period";
import { getExportFileOperation } from "../api";

/** The state in one sentence, read aloud when it changes; how far it has come is only seen. */
export async function ExportState({ task }: { task: LargeExport }) {
  const t = await getTranslations("exports.large");
  const isLost = task.state === "ready" && !task.file;
  const tone = task.state === "failed" || isLost ? "bad" : task.state === "ready" ? "ok" : "calm";
  return (
    <div role="status">
      <Flag tone={tone} title={isLost ? t("lost") : t(`state.${task.state}`)}>
        {isLost || task.failure === "request.forbidden"
          ? t("forbidden")
          : task.failure && t("unexpected", { format: task.format })}
      </Flag>
    </div>
  );
}

/** While it is going on. */
export async function ExportProgress({ task: { progress, format } }: { task: LargeExport }) {
  const t = await getTranslations("exports.large");
  return (
    <>
      <Progress label={t("progress")} done={progress.done} total={progress.of}>
        {t("rows", { done: progress.done, total: progress.of, format })}
      </Progress>
      <p>{t("comeBack", { format })}</p>
    </>
  );
}

/** Once it is ready. */
export async function ExportFile({ task, office }: { task: LargeExport; office: ActorOffice }) {
  const t = await getTranslations("exports.large");
  const locale = await getLocale();
  if (!task.file) return null;
  const href = addressOf(getExportFileOperation, office.key, { params: { id: task.id } });
  return (
    <>
      <p>
        <ButtonLink variant="primary" href={href}>
          {t("fetch")}
        </ButtonLink>
      </p>
      <p className="text-muted text-sm wrap-anywhere">
        {t("about", {
          name: task.file.name,
          size: formatBytes(task.file.bytes, locale),
          moment: formatMoment(task.expiresAt, locale, office.timeZone),
        })}
      </p>
    </>
  );
}
