import { getTranslations } from "next-intl/server";
import { Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { RefreshWhile } from "@/components/ui/refresh-while";
import type { ActorOffice } from "@/lib/domain/actor";
import { formatNames, type LargeExport } from "@/lib/domain/large-export";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { removeExportOperation } from "../api";
import { ExportFile, ExportProgress, ExportState } from "./export-state";
import { RemoveExport } from "./remove-export";

/** Seconds between two looks; without script the whole page is read again, so more seldom. */
const [OFTEN, SELDOM] = [2, 5];

interface ExportPageProps {
  office: ActorOffice;
  task: LargeExport;
  /** For who has no script and wants to read in peace. */
  isStill: boolean;
}

/** A long file: how far it has come, then the file, or why there is none. */
export async function ExportPage({ office, task, isStill }: ExportPageProps) {
  const t = await getTranslations("exports.large");
  const forms = await getTranslations("forms");
  const isGoing = task.state === "queued" || task.state === "running";
  return (
    <Main id="main">
      <PageHead title={t("title", { name: task.name })} facts={[{ value: formatNames[task.format] }]} />
      <Sheet>
        <div className="grid gap-4">
          <ExportState task={task} />
          {isGoing && <ExportProgress task={task} />}
          {isGoing && <RefreshWhile seconds={OFTEN} />}
          {isGoing && (
            <WithoutScript
              here={(still) => paths.largeExport(office.key, task.id, still)}
              isStill={isStill}
            />
          )}
          <ExportFile task={task} office={office} />
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={task.page}>{t("toList", { format: task.format })}</ButtonLink>
            <RemoveExport
              call={callOf(removeExportOperation, office.key, { params: { id: task.id } })}
              version={task.version}
              done={t(isGoing ? "stopped" : "removed")}
              page={task.page}
              offline={{ title: forms("offline"), detail: forms("offlineHint") }}
            >
              {t(isGoing ? "stop" : "remove")}
            </RemoveExport>
          </div>
        </div>
      </Sheet>
    </Main>
  );
}

interface WithoutScriptProps {
  here: (still?: { refresh?: "off" }) => string;
  isStill: boolean;
}

/** The page reads itself anew, and can be told not to (WCAG 2.2.1). */
async function WithoutScript({ here, isStill }: WithoutScriptProps) {
  const t = await getTranslations("exports.large");
  return (
    <noscript>
      {!isStill && <meta httpEquiv="refresh" content={String(SELDOM)} />}
      <p>
        <Anchor href={here(isStill ? {} : { refresh: "off" })}>{t(isStill ? "again" : "still")}</Anchor>
      </p>
    </noscript>
  );
}
