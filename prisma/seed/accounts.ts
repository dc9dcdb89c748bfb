import { newId } from "@/lib/domain/ids";
import { DEMO_PASSWORD } from "@/lib/features/office/accounts/server";
import { hashPassword } from "@/lib/platform/auth/password";
import type { GrantScope, Prisma, Role } from "@/lib/platform/db/generated/client";
import type { Owner } from "./database";
import type { LoadedOffice } from "./office";

interface Person {
  address: string;
  name: string;
  role: Role;
  scope: GrantScope;
  municipalityId?: string;
  vendorId?: string;
}

/** A name as the local part of an address: å ä to a, ö ø to o, æ to ae; a hyphen is kept. */
const addressPart = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[åä]/g, "a")
    .replace(/[öø]/g, "o")
    .replace(/æ/g, "ae")
    .replace(/[^a-z0-9-]/g, "");

interface Words {
  coordinator: string;
  council: string;
  auditor: string;
  administrator: string;
  vendor: string;
  officer: string;
  economist: string;
  dataProtectionOfficer: string;
  registrar: string;
  archivist: string;
  systemManager: string;
}
const swedish: Words = {
  coordinator: "Demosamordnare",
  council: "Demoledamot i samverkansrådet",
  auditor: "Demorevisor",
  administrator: "Demoadministratör",
  vendor: "Demoleverantör",
  officer: "Demoe-arkivarie",
  economist: "Demoekonom",
  dataProtectionOfficer: "Demodataskyddsombud",
  registrar: "Demoregistrator",
  archivist: "Demoarkivarie",
  systemManager: "Demosystemförvaltare",
};
const norwegian: Words = {
  coordinator: "Demokoordinator",
  council: "Demomedlem i styringsgruppen",
  auditor: "Demorevisor",
  administrator: "Demoadministrator",
  vendor: "Demoleverandør",
  officer: "Demo-e-arkivar",
  economist: "Demoøkonom",
  dataProtectionOfficer: "Demopersonvernombud",
  registrar: "Demojournalfører",
  archivist: "Demoarkivar",
  systemManager: "Demosystemforvalter",
};

/**
 * The demo accounts of one office: one for each kind of person, an archivist and a system manager
 * for each municipality, and a registrar for one of them.
 */
export async function createDemoAccounts(
  db: Owner,
  office: LoadedOffice,
  options: { vendorId: string; names: Map<string, string>; country: "SE" | "NO"; registrarAt?: string },
): Promise<void> {
  const word = options.country === "NO" ? norwegian : swedish;
  const people: Person[] = [
    { address: "samordnare", name: word.coordinator, role: "coordinator", scope: "office" },
    { address: "radet", name: word.council, role: "council", scope: "office" },
    { address: "revisor", name: word.auditor, role: "auditor", scope: "office" },
    { address: "admin", name: word.administrator, role: "administrator", scope: "office" },
    {
      address: "leverantor",
      name: word.vendor,
      role: "vendor",
      scope: "vendor",
      vendorId: options.vendorId,
    },
    { address: "e-arkivarie", name: word.officer, role: "officer", scope: "office" },
    { address: "ekonom", name: word.economist, role: "economist", scope: "office" },
    {
      address: "dataskyddsombud",
      name: word.dataProtectionOfficer,
      role: "dataProtectionOfficer",
      scope: "office",
    },
    ...registrarOf(office, word, options),
    ...[...office.municipalities].flatMap(([code, municipalityId]): Person[] => {
      const name = options.names.get(code)!;
      const scope = "municipality";
      return [
        {
          address: `arkivarie.${addressPart(name)}`,
          name: `${word.archivist}, ${name}`,
          role: "archivist",
          scope,
          municipalityId,
        },
        {
          address: `systemforvaltare.${addressPart(name)}`,
          name: `${word.systemManager}, ${name}`,
          role: "systemManager",
          scope,
          municipalityId,
        },
      ];
    }),
  ];
  await addPeople(db, office.id, `${office.key}.example`, people);
}

/** Of the municipality that is named, else of the first. */
function registrarOf(
  { municipalities }: LoadedOffice,
  word: Words,
  { names, registrarAt }: { names: Map<string, string>; registrarAt?: string },
): Person[] {
  const code = registrarAt ?? [...municipalities.keys()][0];
  const municipalityId = code && municipalities.get(code);
  if (!municipalityId) return [];
  const name = names.get(code)!;
  return [
    {
      address: `registrator.${addressPart(name)}`,
      name: `${word.registrar}, ${name}`,
      role: "registrar",
      scope: "municipality",
      municipalityId,
    },
  ];
}

async function addPeople(db: Owner, officeId: string, domain: string, people: Person[]): Promise<void> {
  // One hash for all: their password is printed anyway.
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const users: Prisma.UserCreateManyInput[] = [];
  const grants: Prisma.RoleGrantCreateManyInput[] = [];
  for (const person of people) {
    const id = newId();
    users.push({ id, email: `${person.address}@${domain}`, name: person.name, passwordHash, isDemo: true });
    grants.push({
      id: newId(),
      userId: id,
      officeId,
      role: person.role,
      scope: person.scope,
      municipalityId: person.municipalityId ?? null,
      vendorId: person.vendorId ?? null,
    });
  }
  await db.user.createMany({ data: users });
  await db.roleGrant.createMany({ data: grants });
}

/** One auditor for several offices, so that the office switcher can be tried. */
export async function createSharedAuditor(db: Owner, officeIds: string[]): Promise<void> {
  const id = newId();
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await db.user.create({
    data: {
      id,
      email: "revisor.gemensam@arkivlots.example",
      name: "Gemensam demorevisor",
      passwordHash,
      isDemo: true,
    },
  });
  await db.roleGrant.createMany({
    data: officeIds.map((officeId) => ({
      id: newId(),
      userId: id,
      officeId,
      role: "auditor" as const,
      scope: "office" as const,
    })),
  });
}
