import { withOwner } from "@/lib/platform/db";
import { newId } from "@/lib/domain/ids";
import type { Actor } from "@/lib/domain/actor";
import type { Role } from "@/lib/domain/permissions";
import { createUser } from "@/lib/features/office/accounts/server";
import { createOffice } from "@/lib/features/office/offices/server";
import { municipalityStream } from "@/lib/platform/audit";
import { furnishOffice } from "@/lib/registry/new-office";
import { actorFor } from "./actors";
import type { TestDatabase } from "./database";

export interface MadeMunicipality {
  id: string;
  code: string;
  name: string;
}

export interface MadeSystem {
  id: string;
  key: string;
  name: string;
  vendor: { id: string; key: string };
}

/** An office of a test's own. What is made in it later stands in its lists as well. */
export interface MadeOffice {
  id: string;
  key: string;
  country: "SE" | "NO";
  municipalities: MadeMunicipality[];
  systems: MadeSystem[];
}

interface OfficeOptions {
  country?: "SE" | "NO";
  /** How many members, or their codes in the register. */
  municipalities?: number | string[];
  /** Names of systems; each has a vendor of its own. */
  systems?: string[];
}

/** Of everybody that aPerson makes. */
export const PASSWORD = "a phrase that nobody guesses";

/** Different each time: a test may make several of a thing. */
let made = 0;
const next = (): number => (made += 1);

/**
 * An office on the empty database, with the shipped templates and what it is told to have, as the
 * command line makes it: nobody has a role in it yet.
 */
export async function anOffice(options: OfficeOptions = {}): Promise<MadeOffice> {
  const { country = "SE", municipalities = 1, systems = [] } = options;
  const key = `office-${next()}`;
  const { id } = await createOffice({ key, name: `Office ${key}`, country }, furnishOffice);
  const office: MadeOffice = { id, key, country, municipalities: [], systems: [] };
  const codes =
    typeof municipalities === "number" ? await firstCodes(country, municipalities) : municipalities;
  for (const code of codes) await aMunicipality(office, code);
  for (const name of systems) await aSystem(office, name);
  return office;
}

const firstCodes = async (country: "SE" | "NO", count: number): Promise<string[]> => {
  const rows = await withOwner((db) =>
    db.municipalityRegister.findMany({ where: { country }, orderBy: { code: "asc" }, take: count }),
  );
  return rows.map(({ code }) => code);
};

/** A member with its own chain of events. */
export async function aMunicipality(office: MadeOffice, code: string): Promise<MadeMunicipality> {
  const { id: officeId, country } = office;
  const id = newId();
  const { name } = await withOwner(async (db) => {
    await db.municipality.create({ data: { id, officeId, country, code } });
    const member = { role: "member", custodyModel: "municipalOwnership" } as const;
    await db.membership.create({ data: { id: newId(), officeId, municipalityId: id, ...member } });
    const key = municipalityStream(office.key, code);
    await db.auditStream.create({ data: { key, officeId, municipalityId: id, head: new Uint8Array(32) } });
    return db.municipalityRegister.findUniqueOrThrow({ where: { country_code: { country, code } } });
  });
  const municipality = { id, code, name };
  office.municipalities.push(municipality);
  return municipality;
}

/** A system with its vendor, controlled by the office's template for case handling. */
export async function aSystem(office: MadeOffice, name = `System ${next()}`): Promise<MadeSystem> {
  const { id: officeId } = office;
  const key = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const vendor = { id: newId(), key: `vendor-of-${key}` };
  const system = { id: newId(), key, name, vendor };
  await withOwner(async (db) => {
    await db.vendor.create({ data: { ...vendor, officeId, name: `Vendor of ${name}` } });
    const template = await db.controlPointTemplate.findUniqueOrThrow({
      where: { officeId_key: { officeId, key: "case-handling" } },
    });
    const of = { vendorId: vendor.id, controlPointTemplateId: template.id };
    await db.systemProduct.create({ data: { id: system.id, officeId, key, name, ...of } });
  });
  office.systems.push(system);
  return system;
}

interface PersonOptions {
  role: Role;
  /** A municipality's own people, or a vendor's; else the role is the whole office's. */
  municipality?: MadeMunicipality;
  system?: MadeSystem;
}

/** A person with one role, signed in. */
export async function aPerson(db: TestDatabase, office: MadeOffice, options: PersonOptions): Promise<Actor> {
  const { role, municipality, system } = options;
  const email = `person-${next()}@${office.key}.example`;
  await createUser({
    email,
    name: `Person ${made}, ${role}`,
    password: PASSWORD,
    office: office.key,
    role,
    ...(municipality && { municipality: municipality.code }),
    ...(system && { vendor: system.vendor.key }),
  });
  return actorFor(db, email, office.key);
}
