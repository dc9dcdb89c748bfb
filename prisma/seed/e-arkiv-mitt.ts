import { newId } from "@/lib/domain/ids";
import { copyControlPointTemplates } from "@/lib/features/inventory/control-points/server";
import { copyPhaseTemplate } from "@/lib/features/inventory/phases/server";
import type { MembershipRole } from "@/lib/platform/db/generated/client";
import { createDemoAccounts } from "./accounts";
import { column, readCsv } from "./csv";
import type { Owner } from "./database";
import { loadProjects } from "./e-arkiv-mitt-projects";
import { createAccession, createOffice, type LoadedOffice } from "./office";

const SOURCE = "Voister 2024-02; Borlänge kommun; Mora kommun 2018-11-28";
const roles: Record<string, MembershipRole> = { värdkommun: "host", driftansvarig: "operations" };

/**
 * E-arkiv Mitt: the fifteen municipalities whose names are public. The sources name no deliveries
 * and no amounts: its projects are assumptions, and say so.
 */
export async function loadEArkivMitt(db: Owner): Promise<LoadedOffice> {
  const members = readCsv("e-arkiv-mitt/members.csv");
  const office = await createOffice(db, {
    office: {
      key: "e-arkiv-mitt",
      name: "E-arkiv Mitt",
      country: "SE",
      currency: "SEK",
      locale: "sv",
      accent: "walnut",
      timeZone: "Europe/Stockholm",
      asOf: new Date("2024-02-12"),
      source: SOURCE,
      assumption: "Sedan hösten 2023 är ytterligare sju kommuner med; källorna nämner inte vilka.",
    },
    custodyModel: "municipalOwnership",
    membersSource: SOURCE,
    members: members.map((row) => ({
      code: column(row, "municipality_code"),
      role: roles[column(row, "role")] ?? "member",
      memberGroup: column(row, "member_group"),
      note: column(row, "note"),
    })),
  });
  await copyPhaseTemplate(db, office.id, "e-arkiv-mitt");
  await copyControlPointTemplates(db, office.id);
  const vendorId = newId();
  await db.vendor.create({
    data: { id: vendorId, officeId: office.id, key: "ida-infront", name: "Ida Infront", source: SOURCE },
  });
  const names = new Map(
    members.map((row) => [column(row, "municipality_code"), column(row, "municipality")]),
  );
  await createDemoAccounts(db, office, { vendorId, names, country: "SE" });
  await createAccession(db, office, joining);
  await loadProjects(db, office);
  return office;
}

const decided = { reference: null, paragraph: null };

/** Mora and Borlänge, whose way into the cooperation of 2018 is public in part. */
const joining: Parameters<typeof createAccession>[2] = [
  {
    code: "2062",
    key: "executiveProposed",
    on: "2018-11-28",
    decision: { ...decided, body: "Kommunstyrelsen", date: null },
    source: "Mora kommun 2018-11-28",
    assumption: "Källan anger november 2018; dagen är källans egen.",
  },
  {
    code: "2081",
    key: "councilDecided",
    on: "2018-11-20",
    decision: { ...decided, body: "Kommunfullmäktige", date: "2018-11-20" },
    source: "Borlänge kommun",
    assumption: "Källan anger den 20 november utan år; 2018 är antaget.",
  },
];
