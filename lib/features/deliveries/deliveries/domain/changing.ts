import type { FieldError } from "@/lib/domain/errors";
import type { ChangeDeliveryBody } from "../schema";

/** What of a delivery is said anew, as the log tells it. */
export const changesIn = (said: ChangeDeliveryBody) => ({
  people: said.responsible !== undefined && Object.keys(said.responsible).length > 0,
  day: said.dueOn !== undefined,
  kind: said.kind !== undefined,
  financing: said.financingNote !== undefined,
  diaryNumber: said.diaryNumber !== undefined,
  note: said.note !== undefined,
});

/** Whether nothing but the diary number is changed: a registrar may do that and no more. */
export function isDiaryNumberOnly(said: ChangeDeliveryBody): boolean {
  const { diaryNumber: _own, ...others } = changesIn(said);
  return Object.values(others).every((is) => !is);
}

/** What is noted of a delivery that is decided or called off; all else of it stands fast. */
export function isSaidAfterwards(said: ChangeDeliveryBody): boolean {
  const { diaryNumber: _diaryNumber, note: _note, ...others } = changesIn(said);
  return Object.values(others).every((is) => !is);
}

/** Somebody who may be responsible: at the office, or in the municipality. */
export interface Responsible {
  id: string;
  name: string;
  isOffice: boolean;
}

/** The office answers by its own people, the municipality by those who work there. */
export function wrongPeople(
  { responsible = {} }: Pick<ChangeDeliveryBody, "responsible">,
  people: Pick<Responsible, "id" | "isOffice">[],
): FieldError[] {
  const known = (id: string, isOffice: boolean) =>
    people.some((one) => one.id === id.toLowerCase() && one.isOffice === isOffice);
  return (["office", "municipality"] as const).flatMap((of) => {
    const id = responsible[of] ?? null;
    return id === null || known(id, of === "office")
      ? []
      : [{ path: `responsible.${of}`, code: "delivery.unknownPerson" }];
  });
}
