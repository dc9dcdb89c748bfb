import type { ChangeDeliveryBody } from "../schema";

/** What the log and the history call what was changed. */
export const changedFields = ({ responsible, ...said }: ChangeDeliveryBody): string[] => [
  ...Object.keys(said),
  ...Object.keys(responsible ?? {}).map((key) => `responsible.${key}`),
];

/** Whether nothing but the diary number is changed: a registrar may do that and no more. */
export const isDiaryNumberOnly = (said: ChangeDeliveryBody): boolean =>
  changedFields(said).every((field) => field === "diaryNumber");
