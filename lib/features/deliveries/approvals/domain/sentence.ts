import { formatTableDay } from "@/lib/domain/period";
import type { Locale } from "@/lib/domain/text";
import type { Decision, Mandate } from "../schema";

interface Named {
  system: string;
  municipality: string;
  round: number;
}

interface Parts {
  /** What people call the delivery. */
  delivery: string;
  municipality: string;
  /** The signer's, as in the grants. */
  role: string;
  /** Null when the municipality has noted none. */
  mandate: Mandate | null;
  diaryNumber: string | null;
  /** The points that a rejection names. */
  points: number[];
}

interface Words {
  round: string;
  archivist: string;
  /** Ends before the verb, so that the same ground goes with every decision. */
  delegated: (ground: { body: string; is: boolean; order: string; substitute: string }) => string;
  order: (day: string | null, item: string | null) => string;
  /** Begins with the blank that sets it off. */
  substitute: (name: string) => string;
  inRole: (role: string, municipality: string) => string;
  decision: Record<Decision, (delivery: string) => string>;
  points: (numbers: string) => string;
  and: string;
  noMandate: string;
  diaryNumber: string;
  read: string;
}

// The sentence is signed, so its words stand here and not among the screen's texts, which may be
// reworded.
const words: Record<Locale, Words> = {
  sv: {
    round: "omgång",
    archivist: "kommunarkivarie",
    delegated: ({ body, is, order, substitute }) =>
      `På delegation av ${body}${is ? ", som är arkivmyndighet" : ""}${order},${substitute}`,
    substitute: (name) => ` som vikarie för ${name},`,
    order: (day, item) => listed(["delegationsordning", day && `antagen ${day}`], item && `punkt ${item}`),
    inRole: (role, municipality) => `Som ${role} för ${municipality}`,
    decision: {
      approved: (it) => `godkänner jag mottagandet av leveransen ${it}, till e-arkivet.`,
      approvedWithRemarks: (it) =>
        `godkänner jag mottagandet av leveransen ${it}, till e-arkivet, med de kvarstående brister som anges nedan.`,
      rejected: (it) => `godkänner jag inte leveransen ${it}, av skälet nedan. Leveransen ska göras om.`,
    },
    points: (numbers) => `Kontrollpunkt ${numbers} ska bedömas om.`,
    and: "och",
    noMandate: "Ingen delegation är noterad.",
    diaryNumber: "Dnr",
    read: "Jag har tagit del av kontrollpunkterna och deras resultat nedan.",
  },
  nb: {
    round: "omgang",
    archivist: "kommunearkivar",
    delegated: ({ body, is, order, substitute }) =>
      `Etter delegering fra ${body}${is ? ", som er arkivmyndighet" : ""}${order},${substitute}`,
    substitute: (name) => ` som vikar for ${name},`,
    order: (day, item) => listed(["delegeringsreglement", day && `vedtatt ${day}`], item && `punkt ${item}`),
    inRole: (role, municipality) => `Som ${role} for ${municipality}`,
    decision: {
      approved: (it) => `godkjenner jeg mottaket av leveransen ${it}, til e-arkivet.`,
      approvedWithRemarks: (it) =>
        `godkjenner jeg mottaket av leveransen ${it}, til e-arkivet, med de gjenstående manglene som står nedenfor.`,
      rejected: (it) =>
        `godkjenner jeg ikke leveransen ${it}, av grunnen nedenfor. Leveransen skal gjøres om.`,
    },
    points: (numbers) => `Kontrollpunkt ${numbers} skal vurderes på nytt.`,
    and: "og",
    noMandate: "Ingen delegering er notert.",
    diaryNumber: "Arkivsaksnr.",
    read: "Jeg har gjort meg kjent med kontrollpunktene og resultatene nedenfor.",
  },
  en: {
    round: "round",
    archivist: "municipal archivist",
    delegated: ({ body, is, order, substitute }) =>
      `By delegation from ${body}${is ? ", the archive authority" : ""}${order},${substitute}`,
    substitute: (name) => ` as substitute for ${name},`,
    order: (day, item) => listed(["delegation rules", day && `adopted on ${day}`], item && `item ${item}`),
    inRole: (role, municipality) => `As ${role} for ${municipality}`,
    decision: {
      approved: (it) => `I approve the receipt of the delivery ${it}, by the e-archive.`,
      approvedWithRemarks: (it) =>
        `I approve the receipt of the delivery ${it}, by the e-archive, with the remaining defects stated below.`,
      rejected: (it) =>
        `I do not approve the delivery ${it}, for the reason below. The delivery must be made again.`,
    },
    points: (numbers) => `Control point ${numbers} must be assessed again.`,
    and: "and",
    noMandate: "No delegation is noted.",
    diaryNumber: "Reg. no.",
    read: "I have read the control points and their results below.",
  },
};

const listed = (first: (string | null)[], then: string | null): string =>
  [first.filter(Boolean).join(" "), then].filter(Boolean).join(", ");

/** "W3D3, Trelleborg, omgång 2": a delivery as people call it. */
export const nameOfDelivery = (language: Locale, { system, municipality, round }: Named): string =>
  `${system}, ${municipality}, ${words[language].round} ${round}`;

/**
 * The exact sentence that is shown and signed: on what ground, what is decided of which delivery,
 * the points that a rejection names, and the number that the errand has in the register.
 */
export function sentenceOf(language: Locale, decision: Decision, parts: Parts): string {
  const say = words[language];
  const { mandate, diaryNumber, points } = parts;
  return [
    groundOf(language, parts),
    say.decision[decision](parts.delivery),
    points.length > 0 && say.points(inRow(points.map(String), say.and)),
    !mandate && say.noMandate,
    diaryNumber && `${say.diaryNumber} ${diaryNumber}.`,
    decision !== "rejected" && say.read,
  ]
    .filter(Boolean)
    .join(" ");
}

function groundOf(language: Locale, { mandate, role, municipality }: Parts): string {
  const say = words[language];
  if (!mandate) return say.inRole(role === "archivist" ? say.archivist : role, municipality);
  const { body, adoptedOn, item, substituteFor } = mandate;
  const isOrdered = adoptedOn !== null || item !== null;
  const day = adoptedOn && formatTableDay(adoptedOn, language);
  const order = isOrdered ? ` (${say.order(day, item)})` : "";
  const substitute = substituteFor ? say.substitute(substituteFor) : "";
  return say.delegated({ body, is: mandate.isArchiveAuthority === true, order, substitute });
}

const inRow = (all: string[], and: string): string =>
  all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} ${and} ${all.at(-1)}`;
