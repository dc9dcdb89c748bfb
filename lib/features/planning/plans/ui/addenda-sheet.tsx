import { getLocale, getTranslations } from "next-intl/server";
import { draftKey } from "@/components/form/draft";
import { FormTexts } from "@/components/form/form-texts";
import { Sheet } from "@/components/layout/sheet";
import { PlainList } from "@/components/ui/lists";
import { Disclosure } from "@/components/ui/notice";
import { mayOn, type Actor } from "@/lib/domain/actor";
import { formatDecision } from "@/lib/domain/decision";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import { formatDay } from "@/lib/domain/period";
import { addPlanAddendumOperation } from "../api";
import type { Plan, PlanVersion } from "../schema";
import { AddendumForm } from "./addendum-form";

interface AddendaSheetProps {
  actor: Actor;
  plan: Plan;
  version: PlanVersion;
}

/** What corrects a frozen decision, beside it. */
export async function AddendaSheet({ actor, plan, version }: AddendaSheetProps) {
  const { addenda, number, status } = version;
  const t = await getTranslations("planning.addendum");
  const locale = await getLocale();
  const { office, userId } = actor;
  const mayAdd =
    mayOn(actor, "plan:edit", { kind: "office" }) && (status === "adopted" || status === "superseded");
  if (addenda.length === 0 && !mayAdd) return null;
  return (
    <Sheet title={t("title")} id="addenda">
      {addenda.length === 0 ? (
        <p className="text-muted text-sm">{t("none")}</p>
      ) : (
        <PlainList
          items={addenda.map(({ id, text, decision, createdAt, by }) => ({
            key: id,
            text,
            note: [
              decision && formatDecision(decision, locale),
              by?.name,
              formatDay(createdAt, locale, office.timeZone),
            ]
              .filter(Boolean)
              .join(" · "),
          }))}
        />
      )}
      {mayAdd && (
        <Disclosure summary={t("add")}>
          <FormTexts of={["planning.addendum", "decision"]}>
            <AddendumForm
              call={callOf(addPlanAddendumOperation, office.key, { params: { plan: plan.key, n: number } })}
              page={paths.planVersion(office.key, plan.key, number)}
              draft={draftKey(userId, office.key, "plan-addendum", plan.key, String(number))}
            />
          </FormTexts>
        </Disclosure>
      )}
    </Sheet>
  );
}
