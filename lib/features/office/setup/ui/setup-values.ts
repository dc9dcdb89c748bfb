import type { Locale } from "@/lib/domain/text";
import { countryDefaults } from "@/lib/features/office/offices";
import type { controlPointTemplates, phaseTemplates } from "../schema";

type PhaseTemplate = (typeof phaseTemplates)[number];

/** What stands in the form's fields. */
export interface SetupValues {
  token: string;
  office: { name: string; key: string; country: "SE" | "NO"; locale: Locale };
  /** A municipality's name, code or both, as typed. */
  host: string;
  phaseTemplate: PhaseTemplate;
  controlPointTemplates: (typeof controlPointTemplates)[number][];
  administrator: { name: string; email: string; password: string };
}

const phases: Record<"SE" | "NO", PhaseTemplate> = { SE: "skanearkiv", NO: "helgeland" };

/** What follows with the country until something else is chosen. */
export const usualOf = (country: "SE" | "NO") => ({
  office: { locale: countryDefaults[country].locale as Locale },
  phaseTemplate: phases[country],
});

/** The fields that an error can be about. */
export const setupFields = [
  "token",
  "office.name",
  "office.key",
  "office.country",
  "office.locale",
  "host",
  "phaseTemplate",
  "controlPointTemplates",
  "administrator.name",
  "administrator.email",
  "administrator.password",
] as const;
export type SetupField = (typeof setupFields)[number];
