import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Sheet } from "@/components/layout/sheet";
import { Anchor } from "@/components/ui/anchor";
import { ButtonLink } from "@/components/ui/button";
import { PlainList } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import { Progress } from "@/components/ui/progress";
import { holds, mayOn, type Actor } from "@/lib/domain/actor";
import { callOf } from "@/lib/domain/operation";
import { paths } from "@/lib/domain/paths";
import type { Permission } from "@/lib/domain/permissions";
import { showStepsOperation } from "../api";
import { stepNeeds, type Step, type StepKey } from "../domain";
import { ShowSteps } from "./show-steps";

/** Where each step is done, and who may do it there. */
const places: Partial<Record<StepKey, { permission: Permission; href: (office: string) => string }>> = {
  members: { permission: "municipality:manage", href: paths.addMunicipality },
  people: { permission: "people:manage", href: paths.invite },
  vendors: { permission: "vendor:manage", href: paths.addVendor },
  systems: { permission: "system:manage", href: paths.addSystem },
  templates: { permission: "template:manage", href: (office) => paths.templates(office) },
  plan: { permission: "plan:edit", href: (office) => paths.plans(office) },
  budget: { permission: "budget:edit", href: (office) => `${paths.budgets(office)}#new` },
};

/** The page of a step, for a reader who does it. */
const hrefOf = (actor: Actor, key: StepKey): string | null => {
  const place = places[key];
  return place && holds(actor, place.permission) ? place.href(actor.office.key) : null;
};

/**
 * What a new office needs before its work can begin: each step with what it takes, how far it has
 * come, and where the reader does it, or who does. Nothing when all is done.
 */
export async function GettingStarted({ actor, steps }: { actor: Actor; steps: Step[] }) {
  const t = await getTranslations("gettingStarted");
  const names = await getTranslations("gettingStarted.steps");
  const forms = await getTranslations("forms");
  const [done, total] = [steps.filter((step) => step.done).length, steps.length];
  if (done === total) return null;
  const next = steps.find(({ key, done: isDone }) => !isDone && hrefOf(actor, key) !== null);
  return (
    <Sheet title={t("title")}>
      <p className="mb-3 max-w-[65ch]">{t("lead")}</p>
      <div className="mb-3 text-sm">
        <Progress label={t("title")} done={done} total={total}>
          {t("progress", { done, total })}
        </Progress>
      </div>
      <PlainList
        items={await Promise.all(
          steps.map(async (step) => ({
            key: step.key,
            text: <b className="font-medium">{names(`${step.key}.name`)}</b>,
            note: await noteOf(actor, step),
            end: <State step={step}>{await actionOf(actor, step, step === next)}</State>,
          })),
        )}
      />
      {mayOn(actor, "office:manage", { kind: "office" }) && (
        <div className="mt-4 grid gap-2">
          <p className="text-muted text-sm">{t("hideLead")}</p>
          <ShowSteps
            call={callOf(showStepsOperation, actor.office.key)}
            shown={false}
            texts={{ button: t("hide"), done: t("hidden") }}
            offline={{ title: forms("offline"), detail: forms("offlineHint") }}
          />
        </div>
      )}
    </Sheet>
  );
}

/** What to do, to the one who does it; to others, who does. */
async function noteOf(actor: Actor, { key, done }: Step): Promise<string> {
  const t = await getTranslations("gettingStarted.steps");
  if (done) return t(`${key}.done`);
  // Who only administers needs a coordinator first.
  if (key === "people" && !holds(actor, "municipality:manage") && hrefOf(actor, key))
    return t("people.doFirst");
  return hrefOf(actor, key) === null ? t(`${key}.who`) : t(`${key}.do`);
}

async function actionOf(actor: Actor, { key, done }: Step, isNext: boolean): Promise<ReactNode> {
  const t = await getTranslations("gettingStarted.steps");
  const href = hrefOf(actor, key);
  if (done || href === null) return null;
  const label = t(`${key}.link`);
  return isNext ? (
    <ButtonLink variant="primary" href={href}>
      {label}
    </ButtonLink>
  ) : (
    <Anchor href={href}>{label}</Anchor>
  );
}

async function State({ step, children }: { step: Step; children: ReactNode }) {
  const t = await getTranslations("gettingStarted");
  const { key, done, count } = step;
  return (
    <div className="flex flex-col items-end gap-2 sm:flex-row sm:items-center sm:gap-3">
      <Mark tone={done ? "ok" : "wait"}>
        {done ? t("done", { count }) : t("count", { count, needs: stepNeeds[key] })}
      </Mark>
      {children}
    </div>
  );
}
