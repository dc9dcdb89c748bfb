import { getLocale, getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { PlainList } from "@/components/ui/lists";
import { Disclosure, Flag } from "@/components/ui/notice";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { formatDecision } from "@/lib/domain/decision";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { reviseBudgetOperation } from "../api";
import type { BudgetPage } from "../queries";
import { ReviseForm } from "./revise-form";

interface RevisionsSheetProps {
  actor: Actor;
  budget: BudgetPage;
  isFrozen: boolean;
}

/** Every revision of the year; for its makers, how another is opened. */
export async function RevisionsSheet({ actor, budget, isFrozen }: RevisionsSheetProps) {
  const t = await getTranslations("budgets");
  const locale = await getLocale();
  const { office, userId } = actor;
  const { year, version, revisions, inForce } = budget;
  const isRevisable =
    !isFrozen &&
    inForce !== null &&
    revisions.every(({ status }) => status === "adopted") &&
    mayOn(actor, "budget:edit", { kind: "office" });
  if (revisions.length < 2 && !isRevisable) return null;
  return (
    <Sheet title={t("revisions")}>
      <PlainList
        items={revisions.map(({ revision, status, reason, decision }) => {
          const name = t("revisionNumber", { number: revision });
          const isOld = status === "adopted" && revision !== inForce;
          return {
            key: String(revision),
            text:
              revision === budget.revision ? (
                <b aria-current="true">{name}</b>
              ) : (
                <Anchor href={paths.budget(office.key, year, revision)}>{name}</Anchor>
              ),
            note: [decision && formatDecision(decision, locale), reason].filter(Boolean).join(". "),
            end: t(isOld ? "superseded" : `statuses.${status}`),
          };
        })}
      />
      {isRevisable && (
        <Disclosure summary={t("revise.title")}>
          <FormTexts of={["budgets.revise"]}>
            <ReviseForm
              call={callOf(reviseBudgetOperation, office.key, { params: { year } })}
              {...{ office: office.key, year, version }}
              draft={draftKey(userId, office.key, "budget-revision", String(year))}
            />
          </FormTexts>
        </Disclosure>
      )}
    </Sheet>
  );
}

/**
 * Of a year with several revisions: which of them one reads, and the way to the one that counts.
 */
export async function OtherRevision({ office, budget }: { office: string; budget: BudgetPage }) {
  const t = await getTranslations("budgets.other");
  const { year, revision, inForce, revisions } = budget;
  const open = revisions.find(({ status }) => status !== "adopted");
  if (inForce !== null && revision !== inForce)
    return (
      <Flag
        tone="calm"
        action={<Anchor href={paths.budget(office, year)}>{t("toInForce", { number: inForce })}</Anchor>}
      >
        {t(revision < inForce ? "isOld" : "isOpen", { number: revision, inForce })}
      </Flag>
    );
  if (!open || open.revision === revision) return null;
  return (
    <Flag
      tone="calm"
      action={
        <Anchor href={paths.budget(office, year, open.revision)}>
          {t("toOpen", { number: open.revision })}
        </Anchor>
      }
    >
      {t(open.status === "proposed" ? "proposed" : "draft", { number: open.revision })}
    </Flag>
  );
}
