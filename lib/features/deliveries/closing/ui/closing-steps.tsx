import { getLocale, getTranslations } from "next-intl/server";
import { Note, Pairs } from "@/components/ui/lists";
import { Mark } from "@/components/ui/mark";
import { Disclosure } from "@/components/ui/notice";
import { isPassed, stepsAfter, type ClosingStep } from "../domain";
import type { ClosingPageData } from "../queries";
import { StepForm } from "./step-form";
import { evidenceOf, lookOf, standingOf } from "./step-words";
import { UndoForm } from "./undo-form";
import type { ClosingFormProps } from "./use-closing-form";

interface ClosingStepsProps {
  data: ClosingPageData;
  /** What each form is given, by the step that it is of. */
  formOf: (step: ClosingStep, what: string) => ClosingFormProps & { key: string };
  /** The step whose form stands above the list. */
  next: ClosingStep | null;
  today: string;
}

/**
 * The steps from top to bottom, each with its day, by whom, its evidence, and what it waits for.
 */
export async function ClosingSteps({ data, formOf, next, today }: ClosingStepsProps) {
  const t = await getTranslations("closing");
  const locale = await getLocale();
  const { told, closing, files, may } = data;
  return (
    <ol className="plain">
      {told.steps.map((step) => {
        const { key } = step;
        const look = lookOf(step, closing);
        const evidence = evidenceOf(key, closing, { t, locale, files });
        const isDone = isPassed(closing, key);
        const isLatest = isDone && stepsAfter(key).every((after) => !isPassed(closing, after));
        const mayFill = may.close && key !== next && (isDone || step.mayNow);
        return (
          <li key={key} id={key} aria-current={key === next ? "step" : undefined}>
            <div className="grid w-full gap-2">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <h3 className="font-medium">{t(`steps.${key}`)}</h3>
                <Mark tone={look.tone} shape={look.shape}>
                  {t(`state.${look.word}`)}
                </Mark>
              </div>
              <Note>{standingOf(step, closing, t, locale)}</Note>
              {evidence.length > 0 && <Pairs items={evidence} />}
              {mayFill && (
                <Disclosure summary={t(isDone ? "change" : "fillIn", { step: t(`steps.${key}`) })}>
                  <StepForm {...formOf(key, "step")} step={key} isNext={false} today={today} files={files} />
                </Disclosure>
              )}
              {may.undo && isLatest && (
                <Disclosure summary={t("undo.open", { step: t(`steps.${key}`) })}>
                  <UndoForm {...formOf(key, "undo")} step={key} />
                </Disclosure>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
