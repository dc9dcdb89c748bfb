import type { Locale } from "@/lib/domain/text";
import type { Decision } from "../schema";

interface Parts {
  system: string;
  municipality: string;
  round: number;
}

type Sentence = (parts: Parts) => string;

// The sentence is signed, so it stands here and not among the screen's texts, which may be
// reworded.
const sentences: Record<Locale, Record<Decision, Sentence>> = {
  sv: {
    approved: ({ system, municipality, round }) =>
      `Jag godkänner för ${municipality} leveransen av ${system}, omgång ${round}, till e-arkivet. Jag har tagit del av kontrollpunkterna och deras resultat nedan.`,
    approvedWithRemarks: ({ system, municipality, round }) =>
      `Jag godkänner för ${municipality} leveransen av ${system}, omgång ${round}, till e-arkivet med de kvarstående brister som anges nedan. Jag har tagit del av kontrollpunkterna och deras resultat nedan.`,
    rejected: ({ system, municipality, round }) =>
      `Jag godkänner för ${municipality} inte leveransen av ${system}, omgång ${round}, av skälet nedan. Leveransen ska göras om.`,
  },
  nb: {
    approved: ({ system, municipality, round }) =>
      `Jeg godkjenner for ${municipality} leveransen av ${system}, omgang ${round}, til e-arkivet. Jeg har gjort meg kjent med kontrollpunktene og resultatene nedenfor.`,
    approvedWithRemarks: ({ system, municipality, round }) =>
      `Jeg godkjenner for ${municipality} leveransen av ${system}, omgang ${round}, til e-arkivet med de gjenstående manglene som er angitt nedenfor. Jeg har gjort meg kjent med kontrollpunktene og resultatene nedenfor.`,
    rejected: ({ system, municipality, round }) =>
      `Jeg godkjenner for ${municipality} ikke leveransen av ${system}, omgang ${round}, av grunnen nedenfor. Leveransen skal gjøres om.`,
  },
  en: {
    approved: ({ system, municipality, round }) =>
      `I approve, for ${municipality}, the delivery of ${system}, round ${round}, to the e-archive. I have read the control points and their results below.`,
    approvedWithRemarks: ({ system, municipality, round }) =>
      `I approve, for ${municipality}, the delivery of ${system}, round ${round}, to the e-archive with the remaining shortcomings stated below. I have read the control points and their results below.`,
    rejected: ({ system, municipality, round }) =>
      `I do not approve, for ${municipality}, the delivery of ${system}, round ${round}, for the reason below. The delivery must be made again.`,
  },
};

/** The exact sentence that is shown and signed. */
export const sentenceOf = (language: Locale, decision: Decision, parts: Parts): string =>
  sentences[language][decision](parts);
