import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Columns, Main, PageHead } from "@/components/layout/page";
import { Sheet } from "@/components/layout/sheet";
import { ButtonLink } from "@/components/ui/button";
import { Assumption, Source } from "@/components/ui/mark";
import { Flag } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import { paths } from "@/lib/domain/paths";
import { formatDay } from "@/lib/domain/period";
import type { Pending, ProjectPageData } from "../queries";
import { FilesSheet } from "./files-sheet";
import { FindingsSheet } from "./findings-sheet";
import { InvitationsSheet } from "./invitations-sheet";
import { PendingSheet } from "./pending-sheet";
import { StepsSheet } from "./steps-sheet";
import { TracksSheet } from "./tracks-sheet";

interface ProjectPageProps {
  actor: Actor;
  data: ProjectPageData;
  /** What the reader's municipality is asked of this project. */
  pending: Pending[];
  history: ReactNode;
}

/** A project: what it is for, its tracks beside each other, and what they share. */
export async function ProjectPage({ actor, data, pending, history }: ProjectPageProps) {
  const t = await getTranslations("projects");
  const shell = await getTranslations("shell");
  const { office } = actor;
  const { project, may } = data;
  const page = paths.project(office.key, project.id);
  return (
    <Main id="main">
      <PageHead
        title={project.name}
        crumbs={{
          label: shell("crumbs"),
          items: [
            { label: t("title"), href: paths.projects(office.key), isList: true },
            { label: project.number },
          ],
        }}
        facts={await factsOf(project)}
        {...(may.manage && { actions: <Actions office={office.key} project={project} may={may} /> })}
      />
      {project.assumption && (
        <Flag tone="calm">
          <Assumption label={shell("assumption")}>{project.assumption}</Assumption>
        </Flag>
      )}
      <Columns
        {...(pending.length > 0 && {
          next: <PendingSheet {...{ actor, pending, page }} />,
        })}
        aside={
          <>
            <Sheet title={t("one.purpose")}>
              <p className="whitespace-pre-line">{project.purpose ?? t("one.noPurpose")}</p>
              {project.source && <Source label={shell("source")}>{project.source}</Source>}
            </Sheet>
            {may.manage && <StepsSheet office={office} data={data} />}
            <FilesSheet office={office} data={data} />
          </>
        }
      >
        <TracksSheet office={office} data={data} />
        <InvitationsSheet actor={actor} data={data} />
        <FindingsSheet actor={actor} data={data} />
        {history}
      </Columns>
    </Main>
  );
}

/** What identifies it: number, system, lead and days. */
async function factsOf(project: ProjectPageData["project"]) {
  const t = await getTranslations("projects");
  const locale = await getLocale();
  const day = (iso: string) => formatDay(iso, locale);
  const { number, system, lead, startsOn, endsOn, plan } = project;
  const days =
    startsOn && endsOn
      ? t("one.days", { from: day(startsOn), until: day(endsOn) })
      : startsOn
        ? t("one.fromDay", { from: day(startsOn) })
        : endsOn && t("one.untilDay", { until: day(endsOn) });
  return [
    { value: number },
    { label: t("system"), value: system.name },
    { label: t(project.isJoint ? "one.joint" : "one.single") },
    ...(project.hasSecrecy ? [{ label: t("one.secrecy") }] : []),
    ...(lead?.name ? [{ label: t("lead"), value: lead.name }] : []),
    ...(plan ? [{ label: t("one.plan"), value: plan.name }] : []),
    ...(days ? [{ label: days }] : []),
  ];
}

interface ActionsProps {
  office: string;
  project: ProjectPageData["project"];
  may: ProjectPageData["may"];
}

async function Actions({ office, project: { id, system }, may }: ActionsProps) {
  const t = await getTranslations("projects");
  return (
    <>
      {may.makeDelivery && (
        <ButtonLink variant="quiet" href={paths.addDelivery(office, { system: system.key, project: id })}>
          {t("track.make")}
        </ButtonLink>
      )}
      <ButtonLink href={paths.changeProject(office, id)}>{t("one.change")}</ButtonLink>
    </>
  );
}
