import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "@/lib/domain/actor";
import { locales } from "@/lib/domain/text";
import { roles, roleScopes, type Role } from "@/lib/domain/permissions";
import { pagesFor } from "./navigation";
import { wordsIn } from "./words";

const place = { id: "00000000-0000-4000-8000-000000000001", code: "1287", name: "Trelleborg" };

const actorWith = (role: Role, scope: Grant["scope"] = roleScopes[role][0]): Actor =>
  ({
    office: { key: "arkivet", municipalityIds: [place.id] },
    grants: [
      {
        role,
        scope,
        municipality: scope === "municipality" ? place : null,
        vendor: scope === "vendor" ? { id: place.id, name: "Visma" } : null,
      },
    ],
  }) as unknown as Actor;

const actionsOf = (actor: Actor): string[] =>
  pagesFor(actor).flatMap(({ key }) => (key.startsWith("actions.") ? [key.replace("actions.", "")] : []));

const inventory = ["addVendor", "addSystem", "importSystems"];
const templates = ["addTemplate", "changePhases"];

describe("what somebody may do is named to them, and to nobody else", () => {
  it.each<[Role, string[]]>([
    [
      "coordinator",
      [
        "addMunicipality",
        "addDelivery",
        "addProject",
        "addStop",
        "addPlan",
        "addBudget",
        "addCharge",
        "addSettlement",
        "addOutcomeEntry",
        "importOutcome",
        ...inventory,
        "addInstallation",
        "remindOfInventory",
        ...templates,
        "invite",
        "changeOffice",
        "language",
        "theme",
      ],
    ],
    ["administrator", [...templates, "invite", "changeOffice", "language", "theme"]],
    ["archivist", ["addStop", "addInstallation", "invite", "sign", "language", "theme"]],
    [
      "officer",
      [
        "addDelivery",
        "addProject",
        "addStop",
        "addPlan",
        ...inventory,
        "addInstallation",
        "remindOfInventory",
        ...templates,
        "language",
        "theme",
      ],
    ],
    ["vendor", ["language", "theme"]],
  ])("%s", (role, keys) => expect(actionsOf(actorWith(role))).toEqual(keys));

  it("an administrator of one municipality does not change the office", () => {
    expect(actionsOf(actorWith("administrator", "municipality"))).toEqual(["invite", "language", "theme"]);
  });
});

it.each(locales)("every named page and action has its name and its other words in %s", (locale) => {
  const t = wordsIn(locale);
  for (const role of roles)
    for (const { key } of pagesFor(actorWith(role))) {
      expect([key, t.has(`shell.${key}`)]).toEqual([key, true]);
      expect([key, t.has(`search.words.${key.split(".")[1]}`)]).toEqual([key, true]);
    }
});

it("every page has an address of its own, so that a list of them can hold each once", () => {
  for (const role of roles) {
    const hrefs = pagesFor(actorWith(role)).map(({ href }) => href);
    expect(new Set(hrefs).size).toBe(hrefs.length);
  }
});
