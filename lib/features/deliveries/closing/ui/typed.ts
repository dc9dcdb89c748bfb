import { noDisposal, nothingClosed, placeOfStep, type Closing, type ClosingStep } from "../domain";
import type { closingBody } from "../schema";
import type { z } from "zod";

/** A closing as fields have it: empty where nothing is known. */
export interface Typed {
  receiptSentOn: string;
  accessClosedOn: string;
  readLicenceEndedOn: string;
  licenceEndedOn: string;
  note: string;
  fileIds: string[];
  disposal: {
    decision: { body: string; date: string; paragraph: string; reference: string };
    basis: string;
    consultedOn: string;
    carriedOutOn: string;
    by: string;
    method: string;
    certificateFileId: string;
    backupsGoneOn: string;
    testCopiesGoneOn: string;
    hold: string;
  };
}

/** What of a closing is typed; the ways of a decision through bodies are kept as they are. */
export function typedOf(closing: Closing): Typed {
  const { decision, ...disposal } = closing.disposal ?? noDisposal;
  const texts = Object.fromEntries(Object.entries(disposal).map(([key, value]) => [key, value ?? ""]));
  return {
    receiptSentOn: closing.receiptSentOn ?? "",
    accessClosedOn: closing.accessClosedOn ?? "",
    readLicenceEndedOn: closing.readLicenceEndedOn ?? "",
    licenceEndedOn: closing.licenceEndedOn ?? "",
    note: closing.note ?? "",
    fileIds: closing.fileIds,
    disposal: {
      ...(texts as unknown as Omit<Typed["disposal"], "decision">),
      decision: {
        body: decision?.body ?? "",
        date: decision?.date ?? "",
        paragraph: decision?.paragraph ?? "",
        reference: decision?.reference ?? "",
      },
    },
  };
}

type Sent = z.input<typeof closingBody>;

const orNull = (text: string): string | null => text.trim() || null;

/** What is sent of what is typed, with the steps that are set aside. */
export function sentFrom(typed: Typed, closing: Closing, notApplicable: ClosingStep[]): Sent {
  const { decision, basis, ...disposal } = typed.disposal;
  const chain = closing.disposal?.decision?.chain;
  const texts = Object.fromEntries(Object.entries(disposal).map(([key, value]) => [key, orNull(value)]));
  return {
    receiptSentOn: orNull(typed.receiptSentOn),
    accessClosedOn: orNull(typed.accessClosedOn),
    readLicenceEndedOn: orNull(typed.readLicenceEndedOn),
    licenceEndedOn: orNull(typed.licenceEndedOn),
    note: typed.note,
    fileIds: typed.fileIds,
    notApplicable,
    disposal: {
      ...(texts as Omit<NonNullable<Sent["disposal"]>, "decision" | "basis">),
      basis: basis === "plan" || basis === "special" ? basis : null,
      decision: {
        body: orNull(decision.body),
        date: orNull(decision.date),
        paragraph: orNull(decision.paragraph),
        reference: orNull(decision.reference),
        ...(chain && decision.date && { chain }),
      },
    },
  };
}

/** The closing without what a step says. */
export function without(typed: Typed, step: ClosingStep): Typed {
  const { disposal } = typed;
  const none = typedOf(nothingClosed).disposal;
  if (step === "disposalDecided")
    return { ...typed, disposal: { ...disposal, decision: none.decision, basis: "", consultedOn: "" } };
  if (step === "disposed") {
    const { decision, basis, consultedOn, hold } = disposal;
    return { ...typed, disposal: { ...none, decision, basis, consultedOn, hold } };
  }
  return { ...typed, [placeOfStep[step]]: "" };
}

/** The steps that are set aside, with or without one. */
export const asideWith = ({ notApplicable }: Closing, step: ClosingStep, isAside: boolean): ClosingStep[] => {
  const others = notApplicable.filter((one) => one !== step);
  return isAside ? [...others, step] : others;
};
