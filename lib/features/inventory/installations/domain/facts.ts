import {
  exportAbilities,
  personalDataKinds,
  secrecies,
  severabilities,
  systemStatuses,
} from "@/lib/domain/system";

/**
 * What is known of one installation, told once: the form, the API, the import and the file are made
 * from it. `column` is the database's; `group` is the heading of the form; `isCounted` says whether
 * the fact is told as missing when nothing is said.
 */
interface FactBase {
  column: string;
  group: "is" | "holds" | "costs" | "ends";
  isCounted: boolean;
}

/**
 * Kinds: `text` of at most `max` characters, `lines` the same over several lines, whole numbers,
 * öre.
 */
export type Fact = FactBase &
  (
    | { kind: "text" | "lines"; max: number }
    | { kind: "year" | "count" | "months" | "ore" | "day" }
    | { kind: "choice"; values: readonly string[] }
  );

const is = { group: "is" } as const;
const holds = { group: "holds" } as const;
const costs = { group: "costs" } as const;
const ends = { group: "ends" } as const;

/** In the order of the form and of the file. */
export const facts = {
  status: { ...is, column: "status", kind: "choice", values: systemStatuses, isCounted: false },
  owner: { ...is, column: "owner", kind: "text", max: 200, isCounted: true },
  manager: { ...is, column: "manager", kind: "text", max: 200, isCounted: true },
  archiveOfficer: { ...is, column: "archive_officer", kind: "text", max: 200, isCounted: false },
  recordsCreator: { ...is, column: "records_creator", kind: "text", max: 200, isCounted: true },
  operationForm: { ...is, column: "operation_form", kind: "text", max: 200, isCounted: false },
  integrations: { ...is, column: "integrations", kind: "lines", max: 2000, isCounted: false },
  contents: { ...holds, column: "contents", kind: "lines", max: 4000, isCounted: true },
  periodFrom: { ...holds, column: "period_from", kind: "year", isCounted: true },
  periodTo: { ...holds, column: "period_to", kind: "year", isCounted: false },
  objects: { ...holds, column: "objects", kind: "count", isCounted: true },
  bytes: { ...holds, column: "bytes", kind: "count", isCounted: false },
  secrecy: { ...holds, column: "secrecy", kind: "choice", values: secrecies, isCounted: true },
  secrecyProvision: { ...holds, column: "secrecy_provision", kind: "text", max: 200, isCounted: false },
  personalData: {
    ...holds,
    column: "personal_data",
    kind: "choice",
    values: personalDataKinds,
    isCounted: true,
  },
  retention: { ...holds, column: "retention", kind: "lines", max: 2000, isCounted: true },
  predecessors: { ...holds, column: "predecessors", kind: "lines", max: 2000, isCounted: false },
  licenceOrePerYear: { ...costs, column: "licence_ore_per_year", kind: "ore", isCounted: true },
  readLicenceOrePerYear: { ...costs, column: "read_licence_ore_per_year", kind: "ore", isCounted: true },
  operationOrePerYear: { ...costs, column: "operation_ore_per_year", kind: "ore", isCounted: false },
  severable: { ...costs, column: "severable", kind: "choice", values: severabilities, isCounted: false },
  contractEndsOn: { ...ends, column: "contract_ends_on", kind: "day", isCounted: true },
  noticeMonths: { ...ends, column: "notice_months", kind: "months", isCounted: true },
  renewalMonths: { ...ends, column: "renewal_months", kind: "months", isCounted: false },
  readOnlySince: { ...ends, column: "read_only_since", kind: "day", isCounted: false },
  windUpOn: { ...ends, column: "wind_up_on", kind: "day", isCounted: true },
  successor: { ...ends, column: "successor", kind: "text", max: 200, isCounted: false },
  exportAbility: {
    ...ends,
    column: "export_ability",
    kind: "choice",
    values: exportAbilities,
    isCounted: true,
  },
  note: { ...is, column: "note", kind: "lines", max: 10_000, isCounted: false },
} as const satisfies Record<string, Fact>;
export type FactKey = keyof typeof facts;
export const factKeys = Object.keys(facts) as FactKey[];

/** The class of the information: confidentiality, correctness, availability, 0 to 4 each. */
export const classParts = ["k", "r", "t"] as const;
