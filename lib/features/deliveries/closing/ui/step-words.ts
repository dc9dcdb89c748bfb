import type { getTranslations } from "next-intl/server";
import type { Look } from "@/lib/domain/delivery";
import { formatDecision } from "@/lib/domain/decision";
import { formatDay } from "@/lib/domain/period";
import { firstAwaited, isSetAside, type Closing, type ClosingStep } from "../domain";
import type { ClosingTold } from "../schema";

type Translate = Awaited<ReturnType<typeof getTranslations<"closing">>>;
type Told = ClosingTold["steps"][number];

/** Done, set aside, or to come: by form and word. */
export function lookOf({ key, on }: Told, closing: Closing): Look & { word: "done" | "aside" | "ahead" } {
  if (on) return { tone: "ok", shape: "ok", word: "done" };
  return isSetAside(closing, key)
    ? { tone: "none", shape: "notApplicable", word: "aside" }
    : { tone: "none", shape: "open", word: "ahead" };
}

/** Day and by whom; what it waits for; or that it may be done now. */
export function standingOf(step: Told, closing: Closing, t: Translate, locale: string): string {
  const { key, on, by, waitsFor } = step;
  const name = by?.name ?? t("somebody");
  if (on) return by ? t("onBy", { day: formatDay(on, locale), name }) : formatDay(on, locale);
  if (isSetAside(closing, key)) return by ? t("asideBy", { name }) : t("state.aside");
  if (waitsFor === "closing.notApproved") return t("waits.approval");
  if (waitsFor === "closing.hold") return t("waits.hold");
  const awaited = waitsFor && firstAwaited(closing, key);
  return awaited ? t("waits.step", { step: t(`steps.${awaited}`) }) : t("waits.nothing");
}

/** What is told of the disposal beside its day, in the order of its form. */
export function evidenceOf(
  step: ClosingStep,
  { disposal }: Closing,
  { t, locale, files }: { t: Translate; locale: string; files: { id: string; name: string }[] },
): { term: string; value: string }[] {
  if (!disposal) return [];
  const day = (on: string | null) => on && formatDay(on, locale);
  const file = files.find(({ id }) => id === disposal.certificateFileId)?.name ?? null;
  const told: [string, string | null][] =
    step === "disposalDecided"
      ? [
          [t("fields.decision"), disposal.decision && formatDecision(disposal.decision, locale)],
          [t("fields.basis"), disposal.basis && t(`basis.${disposal.basis}`)],
          [t("fields.consultedOn"), day(disposal.consultedOn)],
        ]
      : step === "disposed" && disposal.carriedOutOn
        ? [
            [t("fields.by"), disposal.by],
            [t("fields.method"), disposal.method],
            [t("fields.certificateFileId"), file ?? t("missing")],
            [t("fields.backupsGoneOn"), day(disposal.backupsGoneOn) ?? t("missing")],
            [t("fields.testCopiesGoneOn"), day(disposal.testCopiesGoneOn) ?? t("missing")],
          ]
        : [];
  return told.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}
