import { stages, type DeliveryStatus, type Stage } from "@/lib/domain/delivery";
import type { Locale } from "@/lib/domain/text";
import { isSettled } from "@/lib/features/deliveries/deliveries";
import type { ChangeProjectBody, projectStates } from "./schema";

interface Standing {
  isJoint: boolean;
  hasSecrecy: boolean;
  forkedAt: string | Date | null;
}

/** A track from this stage on moves alone where the system holds secrecy. */
const FIRST_ALONE = stages.indexOf("transferred");

/** Whether the tracks of a joint project part by themselves, when the first comes to this stage. */
export const partsAt = ({ isJoint, hasSecrecy, forkedAt }: Standing, stage: Stage): boolean =>
  isJoint && hasSecrecy && forkedAt === null && stages.indexOf(stage) >= FIRST_ALONE;

/** Whether the tracks move as one. */
export const movesAsOne = ({ isJoint, forkedAt }: Pick<Standing, "isJoint" | "forkedAt">): boolean =>
  isJoint && forkedAt === null;

/** How a project stands, for its list. */
export const stateOf = (
  project: Pick<Standing, "isJoint" | "forkedAt"> & { tracks: readonly unknown[] },
): (typeof projectStates)[number] =>
  project.tracks.length === 0 ? "asking" : movesAsOne(project) ? "together" : "apart";

interface Asked {
  answer: "joins" | "declines" | "later" | null;
  answerBy: string;
  /** It delivers in the project: a delivery that was called off is no track. */
  hasTrack: boolean;
}

/**
 * Whether the answer stands: the municipality has joined and delivers, or delivers already and can
 * do nothing but join.
 */
export const isSettledBy = ({ answer, hasTrack }: Omit<Asked, "answerBy">, next: Asked["answer"]): boolean =>
  hasTrack && (answer === "joins" || next !== "joins");

/** Whether a municipality can still answer by itself: on the last day too. */
export const isAnswerable = ({ answerBy }: Pick<Asked, "answerBy">, today: string): boolean =>
  today <= answerBy;

/**
 * Whether a municipality may be asked once more: it has declined, waits, has left, or let the day
 * pass. Not while it still has time to answer, and not while it is in.
 */
export const mayAskAgain = ({ answer, answerBy, hasTrack }: Asked, today: string): boolean =>
  !hasTrack && (answer !== null || answerBy < today);

/** The places of those in a list that stand there before. */
export const repeatedAt = (values: readonly string[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

/** Where a note comes from, in the language of who takes it over. */
const fromWords: Record<Locale, string> = { sv: "Från", nb: "Fra", en: "From" };

interface Origin {
  /** "P-2027-03". */
  project: string;
  /** A municipality, or the office. */
  by: string;
  title: string;
  text: string;
}

/** "Från P-2027-03, Lund: Bilagor saknas. Tre bilagor …", as it stands on a point. */
export const noteOf = ({ project, by, title, text }: Origin, locale: Locale): string =>
  `${fromWords[locale]} ${project}, ${by}: ${title}\n${text}`;

const lacks: Record<Locale, (point: string) => string> = {
  sv: (point) => `Gäller kontrollpunkten ”${point}”, som leveransen inte har.`,
  nb: (point) => `Gjelder kontrollpunktet «${point}», som leveransen ikke har.`,
  en: (point) => `About the control point “${point}”, which this delivery does not have.`,
};

/** Said on a delivery that has no such point as a finding is about. */
export const lackOf = (point: string, locale: Locale): string => lacks[locale](point);

/** What was noted before, with the new note after it. */
export const withNote = (before: string | null, note: string): string =>
  before === null ? note : `${before}\n\n${note}`;

/** What of a change differs from what is there. */
export const differing = (before: Required<ChangeProjectBody>, said: ChangeProjectBody): ChangeProjectBody =>
  Object.fromEntries(
    Object.entries(said).filter(([name, value]) => before[name as keyof ChangeProjectBody] !== value),
  );

interface Moving {
  reason: string | null;
  /** Where the tracks are, as places in the order of the phases. */
  places: readonly number[];
}

/**
 * Which of the tracks a move takes: with a reason those that are beyond the phase, to bring them
 * back and no others; else, or where none is beyond, all of them.
 */
export const isTaken = (place: number, to: number, { reason, places }: Moving): boolean =>
  reason === null || place > to || !places.some((other) => other > to);

/** The phase after the one that most tracks are in; the one after the last is none. */
export function nextPhase(
  tracks: readonly { phase: { key: string } }[],
  phases: readonly { key: string }[],
): string {
  const counts = phases.map(({ key }) => tracks.filter(({ phase }) => phase.key === key).length);
  return phases[counts.indexOf(Math.max(...counts)) + 1]?.key ?? "";
}

/** Whether a track still takes findings over: not once its decision is asked for or given. */
export const isOpen = (status: DeliveryStatus): boolean =>
  status !== "awaitingApproval" && !isSettled(status);
