import type { z } from "zod";
import type { createDeliveryBody } from "../schema";

type Body = z.input<typeof createDeliveryBody>;

/** A new delivery as its form has it: everything is text. */
export interface MakeValues {
  municipality: string;
  system: string;
  kind: Body["kind"];
  purpose: NonNullable<Body["purpose"]>;
  financing: NonNullable<Body["financing"]>;
  financingNote: string;
  template: string;
  recordsCreators: string;
  informationTypes: string;
  periodFrom: string;
  periodTo: string;
}

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** Null for none; what is no year is left for the server to refuse at its field. */
const year = (text: string): number | null => (text.trim() === "" ? null : Number(text));

const isWhole = (values: MakeValues): boolean =>
  [values.recordsCreators, values.informationTypes, values.periodFrom, values.periodTo].every(
    (text) => text.trim() === "",
  );

/** What is sent; of a plan item the scope is the plan's where nothing else is said. */
export const bodyFrom = (
  values: MakeValues,
  { planItem, project }: Required<Pick<Body, "planItem" | "project">>,
): Body => ({
  municipality: values.municipality,
  system: values.system,
  kind: values.kind,
  purpose: values.purpose,
  financing: values.financing,
  financingNote: values.financingNote,
  template: values.template || null,
  planItem,
  project,
  ...(isWhole(values)
    ? {}
    : {
        scope: {
          recordsCreators: lines(values.recordsCreators),
          informationTypes: lines(values.informationTypes),
          periodFrom: year(values.periodFrom),
          periodTo: year(values.periodTo),
        },
      }),
});
