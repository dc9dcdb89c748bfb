import type { FactKey } from "../domain/facts";

export const groups = ["is", "holds", "costs", "ends"] as const;
type GroupKey = (typeof groups)[number];

/** Where each fact stands in the form, and which stand beside each other. */
export const rowsOf: Record<GroupKey, readonly (readonly (FactKey | "informationClass")[])[]> = {
  is: [
    ["owner"],
    ["manager"],
    ["recordsCreator"],
    ["archiveOfficer"],
    ["operationForm"],
    ["status"],
    ["integrations"],
    ["note"],
  ],
  holds: [
    ["contents"],
    ["periodFrom", "periodTo"],
    ["objects"],
    ["bytes"],
    ["secrecy"],
    ["secrecyProvision"],
    ["personalData"],
    ["informationClass"],
    ["retention"],
    ["predecessors"],
  ],
  costs: [["licenceOrePerYear"], ["readLicenceOrePerYear"], ["operationOrePerYear"], ["severable"]],
  ends: [
    ["contractEndsOn"],
    ["noticeMonths", "renewalMonths"],
    ["readOnlySince"],
    ["windUpOn"],
    ["successor"],
    ["exportAbility"],
  ],
};

/** What a fact that is counted is needed for: a key of installations.missing.for. */
export const neededFor: Partial<Record<FactKey, "plan" | "saving" | "agreement" | "contact">> = {
  owner: "agreement",
  manager: "contact",
  recordsCreator: "agreement",
  contents: "agreement",
  periodFrom: "plan",
  objects: "plan",
  secrecy: "agreement",
  personalData: "agreement",
  retention: "agreement",
  licenceOrePerYear: "saving",
  readLicenceOrePerYear: "saving",
  contractEndsOn: "saving",
  noticeMonths: "saving",
  windUpOn: "plan",
  exportAbility: "agreement",
};
