import { controlPoints1To17 } from "./control-points-1";
import { controlPoints18To34 } from "./control-points-2";
import type { ReferenceControlPoint, ReferenceTemplate } from "./control-points-types";

/** The 34 standard control points of a delivery, in order. */
export const referenceControlPoints: ReferenceControlPoint[] = [
  ...controlPoints1To17,
  ...controlPoints18To34,
];

function allExcept(...left: number[]): number[] {
  return referenceControlPoints.map((point) => point.number).filter((number) => !left.includes(number));
}

export const referenceTemplates: ReferenceTemplate[] = [
  {
    key: "case-management",
    name: { sv: "Ärendehantering", nb: "Saksbehandling", en: "Case management" },
    numbers: allExcept(23),
    blocking: [],
    needsSecondPerson: [],
  },
  {
    key: "care",
    name: { sv: "Vård och omsorg", nb: "Helse og omsorg", en: "Health and social care" },
    numbers: allExcept(22),
    blocking: [13, 25, 26, 27, 28],
    needsSecondPerson: [13, 25, 26, 27, 28],
  },
  {
    key: "register",
    name: { sv: "Register/databas", nb: "Register/database", en: "Register or database" },
    numbers: allExcept(16, 18, 19, 25),
    blocking: [],
    needsSecondPerson: [],
  },
];
