import { getLocale, getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data-table/data-table";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { EmptyState, Sheet } from "@/components/layout/sheet";
import { Disclosure } from "@/components/ui/notice";
import type { Actor } from "@/lib/domain/actor";
import type { Look } from "@/lib/domain/delivery";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatTableDay } from "@/lib/domain/period";
import { answerInvitationOperation, inviteToProjectOperation } from "../api";
import type { ProjectPageData } from "../queries";
import type { Invitation } from "../schema";
import { AnswerForm } from "./answer-form";
import { InviteForm } from "./invite-form";

type Standing = NonNullable<Invitation["answer"]> | "none" | "left";

const answerLook: Record<Standing, Look> = {
  none: { tone: "wait", shape: "open" },
  joins: { tone: "ok", shape: "ok" },
  left: { tone: "none", shape: "closed" },
  later: { tone: "none", shape: "open" },
  declines: { tone: "none", shape: "closed" },
};

/** How a municipality stands that is asked: who has joined and delivers no more has left. */
const standingOf =
  ({ tracks }: ProjectPageData["project"]) =>
  ({ answer, municipality: { code } }: Invitation): Standing => {
    const isIn = tracks.some(({ municipality }) => municipality.code === code);
    return isIn ? "joins" : answer === "joins" ? "left" : (answer ?? "none");
  };

interface InvitationsSheetProps {
  actor: Actor;
  data: ProjectPageData;
}

/** Whom the project has asked, what they answered, and asking more of them. */
export async function InvitationsSheet({ actor, data }: InvitationsSheetProps) {
  const t = await getTranslations("projects.invite");
  const locale = await getLocale();
  const { project, may } = data;
  const { invitations } = project;
  if (invitations.length === 0 && !may.manage) return null;
  const standing = standingOf(project);
  const joined = invitations.filter((one) => standing(one) === "joins").length;
  return (
    <Sheet
      title={t(may.manage ? "title" : "own")}
      aside={may.manage && invitations.length > 0 && t("counts", { joined, asked: invitations.length })}
      id="invitations"
      flush
    >
      <DataTable
        caption={t("title")}
        rows={invitations}
        empty={<EmptyState title={t("none")}>{t("noneHint")}</EmptyState>}
        columns={[
          {
            key: "municipality",
            header: t("municipality"),
            onPhone: "title",
            cell: ({ municipality }) => municipality.name,
          },
          {
            key: "answer",
            header: t("answer"),
            onPhone: "corner",
            cell: (one) => ({ ...answerLook[standing(one)], text: t(`answers.${standing(one)}`) }),
          },
          {
            key: "answerBy",
            header: t("answerBy"),
            nowrap: true,
            cell: ({ answerBy }) => formatTableDay(answerBy, locale),
          },
          { key: "note", header: t("note"), cell: ({ note }) => note },
        ]}
      />
      {may.manage && <Asking actor={actor} data={data} />}
    </Sheet>
  );
}

/** What the office does: ask more municipalities, and answer for one that has told it so. */
async function Asking({ actor: { office, userId }, data: { project, askable } }: InvitationsSheetProps) {
  const t = await getTranslations("projects.invite");
  const { id } = project;
  const page = paths.project(office.key, id);
  const standing = standingOf(project);
  const open = project.invitations.filter((one) => standing(one) !== "joins");
  return (
    <div className="grid gap-3 px-(--edge) py-4">
      {askable.length > 0 && (
        <Disclosure summary={t("open")} open={project.invitations.length === 0}>
          <FormTexts of={["projects.invite"]}>
            <InviteForm
              // Who is asked now is no longer there to be asked.
              key={askable.map(({ code }) => code).join()}
              call={callOf(inviteToProjectOperation, office.key, { params: { id } })}
              page={page}
              draft={draftKey(userId, office.key, "project-invitation", id)}
              askable={askable}
            />
          </FormTexts>
        </Disclosure>
      )}
      {open.length > 0 && (
        <Disclosure summary={t("forOther")}>
          <FormTexts of={["projects.answer"]}>
            <div className="grid gap-4">
              {open.map((one) => (
                <div key={one.id} role="group" aria-label={one.municipality.name}>
                  <p className="font-semibold">{one.municipality.name}</p>
                  <AnswerForm
                    call={callOf(answerInvitationOperation, office.key, {
                      params: { id, code: one.municipality.code },
                    })}
                    page={page}
                    id={one.id}
                    isNext={false}
                  />
                </div>
              ))}
            </div>
          </FormTexts>
        </Disclosure>
      )}
    </div>
  );
}
