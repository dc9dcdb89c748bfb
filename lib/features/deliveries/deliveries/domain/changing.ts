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
