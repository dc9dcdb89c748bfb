import { newId } from "@/lib/domain/ids";
import { copyControlPointTemplates } from "@/lib/features/inventory/control-points/server";
import { copyPhaseTemplate } from "@/lib/features/inventory/phases/server";
import { createDemoAccounts } from "../accounts";
import type { Owner } from "../database";
import { createOffice, type LoadedOffice } from "../office";
import type { Calendar } from "./calendar";
import { insertRows } from "@/lib/platform/db/rows";
import { keyOf, municipalities, products, vendors } from "./names";
import { createPlan } from "./plan";
import { SOURCE } from "./source";
import { E_ARCHIVE_SUPPLIER, vendorFacts } from "./vendors";
import type { Office, Product } from "./story";

const codeOf = (place: number): string => String(9901 + place);
/** The two that joined last have no delivery yet. */
export const isNewMember = (code: string): boolean => code === codeOf(9) || code === codeOf(19);

/** The office without its deliveries: members, people, phases, systems, plan. */
export async function createExempel(db: Owner, calendar: Calendar, scale: number): Promise<Office> {
  const { today, year, movedMonth } = calendar;
  const joined = movedMonth("2026-07-01");
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
      population_year: year - 1,
      source: SOURCE,
      created_at: today,
      updated_at: today,
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
      isFictional: true,
      source: SOURCE,
    },
    custodyModel: "municipalOwnership",
    members: municipalities.map((_, place) => ({
      code: codeOf(place),
      role: place === 13 ? "host" : place === 17 ? "operations" : "member",
      startsOn: new Date(isNewMember(codeOf(place)) ? joined : movedMonth("2023-10-01")),
      ...(isNewMember(codeOf(place)) && { memberGroup: `Anslutna ${joined.slice(0, 4)}` }),
    })),
    membersSource: SOURCE,
  });
  const names = new Map(municipalities.map((each, place) => [codeOf(place), each.name]));
  const phases = await copyPhaseTemplate(db, base.id, "skanearkiv");
  const loadedProducts = await createProducts(db, base.id);
  await createDemoAccounts(db, base, { vendorId: loadedProducts[4]!.vendorId, names, country: "SE" });
  return {
    ...base,
    calendar,
    name,
    names,
    phases: phases.map(({ id, key, nameSv, firstStage }) => ({ id, key, name: nameSv, stage: firstStage })),
    products: loadedProducts,
    numbers: new Map(),
    stopNumbers: new Map(),
    planVersions: await createPlan(db, base.id, calendar, scale),
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
      ...vendorFacts(name, place),
      source: SOURCE,
    })),
  });
  const eArchiveVendorId = vendorIds[vendors.indexOf(E_ARCHIVE_SUPPLIER)]!;
  await db.office.update({ where: { id: officeId }, data: { eArchiveVendorId } });
  const loaded = products.map(([name, vendor, template]) => ({
    id: newId(),
    key: keyOf(name),
    name,
    vendorId: vendorIds[vendor]!,
    vendor: keyOf(vendors[vendor]!),
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

async function peopleOf(db: Owner, office: LoadedOffice): Promise<Office["people"]> {
  const rows = await db.$queryRaw<{ id: string; name: string; role: string; code: string | null }[]>`
    SELECT u.id, u.name, g.role::text AS role, m.code FROM role_grant g JOIN "user" u ON u.id = g.user_id
    LEFT JOIN municipality m ON m.id = g.municipality_id WHERE g.office_id = ${office.id}::uuid`;
  const holding = (role: string) => {
    const { id, name } = rows.find((one) => one.role === role)!;
    return { id, name };
  };
  return {
    coordinator: holding("coordinator"),
    council: holding("council"),
    archivists: new Map(
      rows.flatMap(({ id, name, role, code }) =>
        role === "archivist" && code ? [[code, { id, name }]] : [],
      ),
    ),
  };
}
