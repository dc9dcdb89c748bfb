import type { getTranslations } from "next-intl/server";
import type { Look } from "@/lib/domain/delivery";
import { formatDecision } from "@/lib/domain/decision";
import { formatDay } from "@/lib/domain/period";
import { firstAwaited, isSetAside, type Closing, type ClosingStep, type Disposal } from "../domain";
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

interface Telling {
  t: Translate;
  locale: string;
  /** The delivery's files, of which one may be the certificate. */
  files: { id: string; name: string }[];
}

type Rows = [term: string, value: string | null][];

const decisionRows = (disposal: Disposal, { t, locale }: Telling): Rows => [
  [t("fields.decision"), disposal.decision && formatDecision(disposal.decision, locale)],
  [t("fields.basis"), disposal.basis && t(`basis.${disposal.basis}`)],
  [t("fields.consultedOn"), disposal.consultedOn && formatDay(disposal.consultedOn, locale)],
];

/** What is missing of the evidence is said. */
function disposalRows(disposal: Disposal, { t, locale, files }: Telling): Rows {
  const day = (on: string | null) => (on ? formatDay(on, locale) : t("missing"));
  return [
    [t("fields.by"), disposal.by],
    [t("fields.method"), disposal.method],
    [
      t("fields.certificateFileId"),
      files.find(({ id }) => id === disposal.certificateFileId)?.name ?? t("missing"),
    ],
    [t("fields.backupsGoneOn"), day(disposal.backupsGoneOn)],
    [t("fields.testCopiesGoneOn"), day(disposal.testCopiesGoneOn)],
  ];
}

/** What is told of the disposal beside its day, in the order of its form. */
export function evidenceOf(
  step: ClosingStep,
  { disposal }: Closing,
  telling: Telling,
): { term: string; value: string }[] {
  const rows = (): Rows => {
    if (disposal && step === "disposalDecided") return decisionRows(disposal, telling);
    return disposal?.carriedOutOn && step === "disposed" ? disposalRows(disposal, telling) : [];
  };
  return rows().flatMap(([term, value]) => (value ? [{ term, value }] : []));
}
