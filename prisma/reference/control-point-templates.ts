import { controlPoints1To17 } from "./control-points-01-17";
import { controlPoints18To34 } from "./control-points-18-34";
import { controlPoints35To49 } from "./control-points-35-49";
import type { ReferenceControlPoint, ReferenceTemplate } from "./control-point";

export type { ReferenceTemplate };

/** The 49 standard control points of a delivery, in order. */
export const referenceControlPoints: ReferenceControlPoint[] = [
  ...controlPoints1To17,
  ...controlPoints18To34,
  ...controlPoints35To49,
];

function allExcept(...left: number[]): number[] {
  return referenceControlPoints.map((point) => point.number).filter((number) => !left.includes(number));
}

/** The templates of control points that every office gets; keys as the API names them. */
export const referenceTemplates: ReferenceTemplate[] = [
  {
    key: "case-handling",
    name: { sv: "Ärendehantering", nb: "Saksbehandling", en: "Case management" },
    numbers: allExcept(23),
    blocking: [],
    needsSecondPerson: [],
  },
  {
    key: "health-and-social-care",
    name: { sv: "Vård och omsorg", nb: "Helse og omsorg", en: "Health and social care" },
    numbers: allExcept(22),
    blocking: [13, 25, 26, 27, 28, 48, 49],
    needsSecondPerson: [13, 25, 26, 27, 28, 48, 49],
  },
  {
    key: "register",
    name: { sv: "Register/databas", nb: "Register/database", en: "Register or database" },
    numbers: allExcept(16, 18, 19),
    blocking: [],
    needsSecondPerson: [],
  },
];

/** A template's points, as its items and a delivery's control points are stored. */
export const itemsOf = ({ numbers, blocking, needsSecondPerson }: ReferenceTemplate) =>
  referenceControlPoints
    .filter(({ number }) => numbers.includes(number))
    .map(({ number, category, severity, method, title, purpose }) => ({
      number,
      category,
      severity: blocking.includes(number) ? ("blocking" as const) : severity,
      method,
      needsSecondPerson: needsSecondPerson.includes(number),
      titleSv: title.sv,
      titleNb: title.nb,
      titleEn: title.en,
      purposeSv: purpose.sv,
      purposeNb: purpose.nb,
      purposeEn: purpose.en,
    }));
