import { newId } from "@/lib/domain/ids";
import { copyControlPointTemplates } from "@/lib/features/inventory/control-points/server";
import { copyPhaseTemplate } from "@/lib/features/inventory/phases/server";
import { createDemoAccounts } from "./accounts";
import { column, readCsv } from "./csv";
import type { Owner } from "./database";
import { createOffice, type LoadedOffice } from "./office";

const SOURCE = "Digitale Helgeland, forprosjekt felles dokumentsenter";

/** Digitale Helgeland's planned document centre: the project group's five municipalities, in Norwegian. */
export async function loadHelgeland(db: Owner): Promise<LoadedOffice> {
  const members = readCsv("helgeland/members.csv");
  const office = await createOffice(db, {
    office: {
      key: "helgeland",
      name: "Digitale Helgeland",
      country: "NO",
      currency: "NOK",
      locale: "nb",
      accent: "teal",
      timeZone: "Europe/Oslo",
      asOf: new Date("2024-03-01"),
      source: SOURCE,
      assumption: "Kilden er uten dato; forprosjektet er lagt til våren 2024.",
    },
    custodyModel: "deposit",
    custodyAssumption: "Deponering er antatt, slik det er vanlig for kommunalt materiale i et felles depot.",
    membersSource: SOURCE,
    members: members.map((row) => ({
      code: column(row, "municipality_code"),
      role: "projectGroup" as const,
    })),
  });
  await copyPhaseTemplate(db, office.id, "helgeland");
  await copyControlPointTemplates(db, office.id);
  const vendorId = newId();
  await db.vendor.create({
    data: {
      id: vendorId,
      officeId: office.id,
      key: "ikke-oppgitt",
      name: "Leverandør (ikke oppgitt)",
      assumption: "Kilden nevner ingen leverandør.",
    },
  });
  const names = new Map(
    members.map((row) => [column(row, "municipality_code"), column(row, "municipality")]),
  );
  await createDemoAccounts(db, office, { vendorId, names, country: "NO" });
  return office;
}
