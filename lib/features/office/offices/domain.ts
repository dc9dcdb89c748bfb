import type { Locale } from "@/lib/domain/text";

/** The first part of addresses that are no office's, now or as planned. */
const reserved: readonly string[] = [
  "accessibility",
  "account",
  "admin",
  "api",
  "api-docs",
  "auth",
  "forgot-password",
  "health",
  "help",
  "links",
  "login",
  "logout",
  "new",
  "password-requests",
  "public",
  "robots",
  "setup",
  "sign-in",
  "sign-out",
  "static",
  "status",
  "support",
  "verify",
  "well-known",
];
/** What browsers and builds ask for, with whatever follows. */
const reservedBeginnings = ["favicon", "fonts", "icon"];

/** Whether a key is an address of the program itself, and so no office's. */
export const isReserved = (key: string): boolean =>
  reserved.includes(key) || reservedBeginnings.some((beginning) => key.startsWith(beginning));

/** What an office of each country begins with, unless told. */
export const countryDefaults = {
  SE: { currency: "SEK", locale: "sv", timeZone: "Europe/Stockholm" },
  NO: { currency: "NOK", locale: "nb", timeZone: "Europe/Oslo" },
} as const satisfies Record<string, { currency: string; locale: Locale; timeZone: string }>;

/** The time zones that are offered first; any other that the runtime knows is accepted. */
export const usualTimeZones = ["Europe/Stockholm", "Europe/Oslo"] as const;

/** Whether this is a time zone by its name in the tz database, written as it is there. */
export const isTimeZone = (name: string): boolean =>
  name === "UTC" || Intl.supportedValuesOf("timeZone").includes(name);

/** What a new office needs before its work can begin, in the order that it is done in. */
export const stepKeys = ["members", "people", "vendors", "systems", "templates", "plan", "budget"] as const;
export type StepKey = (typeof stepKeys)[number];

/** How many each step takes. */
export const stepNeeds: Record<StepKey, number> = {
  members: 2,
  people: 2,
  vendors: 1,
  systems: 1,
  templates: 1,
  plan: 1,
  budget: 1,
};

export interface Step {
  key: StepKey;
  done: boolean;
  count: number;
}

/** How many there are of what each step counts. */
export type StepCounts = Record<StepKey, number>;

/** The steps of an office that has this many of each. */
export const stepsOf = (counts: StepCounts): Step[] =>
  stepKeys.map((key) => ({ key, done: counts[key] >= stepNeeds[key], count: counts[key] }));

/** The kinds of body that an office can have. */
export const bodyKinds = ["council", "board", "council of the municipality", "other"] as const;

/** The key of a kind's text. */
export const bodyKindText = (kind: (typeof bodyKinds)[number]) =>
  kind === "council of the municipality" ? "municipalCouncil" : kind;

/** Who decides a matter, and what the office's council has to say in it. */
export const deciders = ["council", "hostBoard", "hostCouncil", "eachMember"] as const;
export const councilRoles = ["decides", "recommends", "consulted"] as const;

/** The matters whose decider a form asks for; others keep what the API has given them. */
export const matterKinds = [
  "plan",
  "criteria",
  "budget",
  "ceiling",
  "costShares",
  "accession",
  "disposal",
] as const;
export type MatterKind = (typeof matterKinds)[number];
