import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { ExportMenu } from "@/components/data-table/export-menu";
import { Columns, Main, PageHead, Stack } from "@/components/layout/page";
import { EmptyState, Sheet, SheetLink } from "@/components/layout/sheet";
import { Assumption, Source } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import { PrintButton } from "@/components/ui/print-button";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatDay } from "@/lib/domain/period";
import { exportLinks } from "@/lib/domain/spreadsheet";
import { addPlanNoteOperation, addPlanVersionOperation, exportPlanVersionOperation } from "../api";
import type { PlanLife } from "../queries";
import { BesideSheet } from "./beside-sheet";
import { planCrumbs } from "./crumbs";
import { DifferenceTable } from "./difference-table";
import { LateSheet } from "./late-sheet";
import { NewVersionForm } from "./new-version-form";
import { NextYearSheet } from "./next-year-sheet";
import { NoteForm } from "./note-form";
import { PlanStamp } from "./plan-stamp";
import { ProgressSheet } from "./progress-sheet";
import { useWords, type PlanWords } from "./parts/words";
import { StandingSheet } from "./standing-sheet";
import { ToldSheet } from "./told-sheet";
import { VersionsSheet } from "./versions-sheet";

/** How many changes since the former version stand here; all of them have a page of their own. */
const MOST_CHANGES = 20;

interface PlanPageProps {
  actor: Actor;
  life: PlanLife;
  history: ReactNode;
}

/** The plan in force against what happened: what the council asks for first. */
export function PlanPage(props: PlanPageProps) {
  const words = useWords();
  return <Drawn {...props} words={words} />;
}

async function Drawn({ actor, life, history, words }: PlanPageProps & { words: PlanWords }) {
  const { plan, version, progress, former } = life;
  const t = await getTranslations("planning.plan");
  const shell = await getTranslations("shell");
  const { office } = actor;
  const isMaker = mayOn(actor, "plan:edit", { kind: "office" });
  const open = plan.versions.find(({ status }) => status === "draft" || status === "proposed");
  const assumption = version?.assumption ?? plan.assumption;
  return (
    <Main id="main">
      <PageHead
        title={plan.name}
        crumbs={await planCrumbs(office.key, plan)}
        mark={version && <PlanStamp {...version} />}
        facts={[
          ...(await factsOf(version)),
          { label: office.name },
          { label: t("asOf"), value: formatDay(office.today, words.locale) },
        ]}
        actions={version && <Papers {...{ actor, plan, number: version.number }} />}
      />
      {assumption && (
        <Flag tone="calm">
          <Assumption label={shell("assumption")}>{assumption}</Assumption>
        </Flag>
      )}
      {open && <OpenVersion {...{ actor, plan: plan.key, open, isMaker }} />}
      {version && progress && progress.reach !== "none" && (
        <>
          <ProgressSheet
            note={plan.notes[0] ?? null}
            items={version.items.length}
            timeZone={office.timeZone}
            {...{ progress, words }}
          />
          {progress.hasQuarters && <LateSheet office={office.key} {...{ progress, words }} />}
        </>
      )}
      <Columns aside={<Beside {...{ actor, life, words }} />}>
        {version && progress && <Items {...{ actor, version, progress, words }} />}
        {!version && !open && !isMaker && (
          <Sheet>
            <EmptyState title={t("waiting")}>{t("waitingHint")}</EmptyState>
          </Sheet>
        )}
        <BesideSheet office={office.key} beside={life.beside} />
        {former && version && <Changes {...{ actor, plan, former, number: version.number }} />}
        {isMaker && <Making {...{ actor, life, hasOpen: open !== undefined }} />}
        {history}
      </Columns>
    </Main>
  );
}

/** The plan in force as a file and on paper. */
async function Papers({ actor: { office }, plan, number }: Pick<ChangesProps, "actor" | "plan" | "number">) {
  const t = await getTranslations("planning.plan");
  const exports = await getTranslations("exports");
  const version = String(number);
  return (
    <>
      <ExportMenu
        label={exports("menu")}
        hrefs={exportLinks(exportPlanVersionOperation, office.key, { plan: plan.key, version })}
      />
      <PrintButton>{t("print")}</PrintButton>
    </>
  );
}

async function factsOf(version: PlanLife["version"]) {
  const t = await getTranslations("planning.plan");
  if (!version) return [{ label: t("notAdopted") }];
  const size = { items: version.items.length, municipalities: version.municipalities.length };
  return [{ label: t("version"), value: String(version.number) }, { label: t("size", size) }];
}

/** What stands beside: the year to come, the versions, and by what rules the plan was made. */
async function Beside({
  actor: { office },
  life: { plan, version, progress },
  words,
}: Omit<PlanPageProps, "history"> & { words: PlanWords }) {
  const t = await getTranslations("planning.plan");
  const shell = await getTranslations("shell");
  const source = version?.source ?? plan.source;
  return (
    <>
      {progress?.hasQuarters && progress.next && progress.reach !== "none" && (
        <NextYearSheet next={progress.next} words={words} />
      )}
      <VersionsSheet office={office.key} plan={plan} />
      {version?.criteria && (
        <Sheet title={t("criteria")}>
          <p className="whitespace-pre-line">{version.criteria}</p>
          <p className="text-muted text-sm">{t("frozen")}</p>
          {source && <Source label={shell("source")}>{source}</Source>}
        </Sheet>
      )}
    </>
  );
}

interface ChangesProps {
  actor: Actor;
  plan: PlanLife["plan"];
  former: NonNullable<PlanLife["former"]>;
  number: number;
}

/** What the version in force changed of the one before it. */
async function Changes({
  actor: { office },
  plan,
  former: { number: before, difference },
  number,
}: ChangesProps) {
  const t = await getTranslations("planning.council");
  const { added, removed, moved, kept } = difference;
  const title = t("changes", { number: before });
  return (
    <Sheet
      title={title}
      aside={t("changesCount", { added: added.length, removed: removed.length, moved: moved.length, kept })}
      id="changes"
      flush
    >
      <DifferenceTable difference={difference} caption={title} most={MOST_CHANGES} />
      <SheetLink href={paths.planComparison(office.key, plan.key, before, number)}>
        {t("toComparison")}
      </SheetLink>
    </Sheet>
  );
}

interface ItemsProps {
  actor: Actor;
  version: NonNullable<PlanLife["version"]>;
  progress: NonNullable<PlanLife["progress"]>;
  words: PlanWords;
}

/** How it stands municipality by municipality; of a plan without quarters, what it says at all. */
function Items({ actor: { office }, version, progress, words }: ItemsProps) {
  if (!progress.hasQuarters)
    return <ToldSheet office={office.key} stopped={progress.stopped} {...{ version, words }} />;
  if (progress.municipalities.length === 0) return null;
  return <StandingSheet office={office.key} municipalities={progress.municipalities} words={words} />;
}

interface OpenVersionProps {
  actor: Actor;
  plan: string;
  open: { number: number; status: string; items: number };
  isMaker: boolean;
}

/** The draft or proposal that waits for somebody, first on the page. */
async function OpenVersion({
  actor: { office },
  plan,
  open: { number, status, items },
  isMaker,
}: OpenVersionProps) {
  const t = await getTranslations("planning.plan.open");
  const isDraft = status === "draft";
  return (
    <Flag
      tone={isDraft ? "calm" : "stop"}
      title={t(isDraft ? "draft" : "proposal", { number, count: items })}
      action={
        <a className="btn btn-plain" href={paths.planVersion(office.key, plan, number)}>
          {t(isDraft && isMaker ? "work" : "read")}
        </a>
      }
    >
      {t(isDraft ? "draftNote" : "proposalNote")}
    </Flag>
  );
}

/** What a plan's makers do here: say how it goes, and begin the next version. */
async function Making({
  actor,
  life: { plan, version },
  hasOpen,
}: Pick<PlanPageProps, "actor" | "life"> & { hasOpen: boolean }) {
  const t = await getTranslations("planning.plan");
  const versions = await getTranslations("planning.versions");
  const { office, userId } = actor;
  const params = { plan: plan.key };
  const page = paths.plan(office.key, plan.key);
  return (
    <Stack>
      {version && (
        <Sheet title={t("noteTitle")}>
          <FormTexts of={["planning.note"]}>
            <NoteForm
              call={callOf(addPlanNoteOperation, office.key, { params })}
              page={page}
              draft={draftKey(userId, office.key, "plan-note", plan.key)}
            />
          </FormTexts>
        </Sheet>
      )}
      {!hasOpen && (
        <Sheet title={t("newVersion")}>
          <FormTexts of={["planning.newVersion"]}>
            <NewVersionForm
              call={callOf(addPlanVersionOperation, office.key, { params })}
              office={office.key}
              plan={plan.key}
              criteria={version?.criteria ?? null}
              isFirst={plan.versions.length === 0}
              versions={plan.versions.map(({ number, status }) => ({
                number,
                label: `${versions("version", { number })}, ${versions(`status.${status}`)}`,
              }))}
            />
          </FormTexts>
        </Sheet>
      )}
    </Stack>
  );
}
