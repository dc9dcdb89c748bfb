import { getLocale, getTranslations } from "next-intl/server";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet, SheetLink } from "@/components/layout/sheet";
import { ownMunicipalities, type Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatDay } from "@/lib/domain/period";
import { answerInvitationOperation } from "../api";
import type { Pending } from "../queries";
import { AnswerForm } from "./answer-form";

interface PendingSheetProps {
  actor: Actor;
  pending: Pending[];
  /** Where it is shown; else the first page. */
  page?: string;
}

/** What one's municipality is asked to join, to be answered where it is read. */
export async function PendingSheet({ actor, pending, ...shown }: PendingSheetProps) {
  const { key: office } = actor.office;
  const page = shown.page ?? paths.overview(office);
  const isForSeveral = ownMunicipalities(actor, "project:answer").length > 1;
  const t = await getTranslations("projects.answer");
  const locale = await getLocale();
  if (pending.length === 0) return null;
  return (
    <>
      {pending.map(({ id, project, municipality, answerBy, message, answer }) => (
        <Sheet key={id} title={t("title")}>
          <div className="grid gap-3">
            <p>
              {t("asked", {
                number: project.number,
                name: project.name,
                system: project.system,
                date: formatDay(answerBy, locale),
              })}{" "}
              {isForSeveral && t("for", { municipality: municipality.name })}{" "}
              {answer === "later" && t("laterBefore")}
            </p>
            {message && <p className="whitespace-pre-line">{message}</p>}
            <FormTexts of={["projects.answer"]}>
              <AnswerForm
                call={callOf(answerInvitationOperation, office, {
                  params: { id: project.id, code: municipality.code },
                })}
                page={page}
                id={id}
                // On the project's own page it is the next step; the first page has its own.
                isNext={page === paths.project(office, project.id)}
              />
            </FormTexts>
          </div>
          {page !== paths.project(office, project.id) && (
            <SheetLink href={paths.project(office, project.id)}>{t("read")}</SheetLink>
          )}
        </Sheet>
      ))}
    </>
  );
}
