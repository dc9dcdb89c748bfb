import { newId } from "@/lib/domain/ids";
import { copyControlPointTemplates } from "@/lib/features/inventory/control-points/server";
import { copyPhaseTemplate } from "@/lib/features/inventory/phases/server";
import { createDemoAccounts } from "../accounts";
import type { Owner } from "../database";
import { createOffice, type LoadedOffice } from "../office";
import { insertRows } from "./bulk";
import { keyOf, municipalities, products, vendors } from "./names";
import type { Office, Product } from "./story";

export const SOURCE = "Påhittade uppgifter, gjorda för att visa programmet";
/** The day the invented data speaks of. */
export const TODAY = "2026-11-20";

const codeOf = (place: number): string => String(9901 + place);
/** The two that joined last have no delivery yet. */
export const isNewMember = (code: string): boolean => code === codeOf(9) || code === codeOf(19);

/** The office without its deliveries: members, people, phases, systems, plan. */
export async function createExempel(db: Owner): Promise<Office> {
  await insertRows(
    db,
    "municipality_register",
    municipalities.map(({ name, population }, place) => ({
      country: "SE",
      code: codeOf(place),
      name,
      full_name: `${name} kommun`,
      county: "Exempel län",
      population,
      population_year: 2025,
      source: SOURCE,
      created_at: TODAY,
      updated_at: TODAY,
    })),
  );
  const name = "Exempelarkivet";
  const base = await createOffice(db, {
    office: {
      key: "exempel",
      name,
      country: "SE",
      currency: "SEK",
      locale: "sv",
      accent: "olive",
      timeZone: "Europe/Stockholm",
      asOf: new Date(TODAY),
      isFictional: true,
      source: SOURCE,
    },
    custodyModel: "municipalOwnership",
    members: municipalities.map((_, place) => ({
      code: codeOf(place),
      role: place === 13 ? "host" : place === 17 ? "operations" : "member",
      startsOn: new Date(isNewMember(codeOf(place)) ? "2026-07-01" : "2023-10-01"),
      ...(isNewMember(codeOf(place)) && { memberGroup: "Anslutna 2026" }),
    })),
    membersSource: SOURCE,
  });
  const names = new Map(municipalities.map((each, place) => [codeOf(place), each.name]));
  const phases = await copyPhaseTemplate(db, base.id, "skanearkiv");
  const loadedProducts = await createProducts(db, base.id);
  await createDemoAccounts(db, base, { vendorId: loadedProducts[4]!.vendorId, names, country: "SE" });
  return {
    ...base,
    name,
    names,
    phases: phases.map(({ id, key, nameSv, firstStage }) => ({ id, key, name: nameSv, stage: firstStage })),
    products: loadedProducts,
    planVersionId: await createPlan(db, base.id),
    people: await peopleOf(db, base),
  };
}

async function createProducts(db: Owner, officeId: string): Promise<Product[]> {
  const templates = await copyControlPointTemplates(db, officeId);
  const vendorIds = vendors.map(() => newId());
  await db.vendor.createMany({
    data: vendors.map((name, place) => ({
      id: vendorIds[place]!,
      officeId,
      key: keyOf(name),
      name,
      source: SOURCE,
    })),
  });
  const loaded = products.map(([name, vendor, template]) => ({
    id: newId(),
    key: keyOf(name),
    name,
    vendorId: vendorIds[vendor]!,
    pace: 0.8 + vendor * 0.07,
    template: templates[template],
  }));
  await db.systemProduct.createMany({
    data: loaded.map(({ id, key, name, vendorId, template }) => ({
      id,
      officeId,
      key,
      name,
      vendorId,
      controlPointTemplateId: template.id,
      source: SOURCE,
    })),
  });
  return loaded;
}

/** The plan in its adopted version; the first version is superseded. */
async function createPlan(db: Owner, officeId: string): Promise<string> {
  const planId = newId();
  const criteria =
    "Alla kommuner omfattas. System som ska avvecklas går före. Antalet leveranser fördelas jämnt.";
  await db.plan.create({
    data: {
      id: planId,
      officeId,
      key: "2024-2027",
      name: "Leveransplan 2024–2027",
      firstYear: 2024,
      lastYear: 2027,
      source: SOURCE,
    },
  });
  const version = (number: number, status: "adopted" | "superseded", day: string) => ({
    id: newId(),
    officeId,
    planId,
    number,
    status,
    criteria,
    decisionReference: `EX 2023/${10 + number}`,
    decisionParagraph: `§ ${7 * number}`,
    decisionOn: new Date(day),
    decisionBody: "Samverkansrådet",
    source: SOURCE,
  });
  const versions = [version(1, "superseded", "2023-11-08"), version(2, "adopted", "2025-02-12")];
  await db.planVersion.createMany({ data: versions });
  return versions[1]!.id;
}

async function peopleOf(db: Owner, office: LoadedOffice): Promise<Office["people"]> {
  const rows = await db.$queryRaw<{ id: string; name: string; role: string; code: string | null }[]>`
    SELECT u.id, u.name, g.role::text AS role, m.code FROM role_grant g JOIN "user" u ON u.id = g.user_id
    LEFT JOIN municipality m ON m.id = g.municipality_id WHERE g.office_id = ${office.id}::uuid`;
  const { id, name } = rows.find(({ role }) => role === "coordinator")!;
  return {
    coordinator: { id, name },
    archivists: new Map(
      rows.flatMap(({ id, name, role, code }) =>
        role === "archivist" && code ? [[code, { id, name }]] : [],
      ),
    ),
  };
}
