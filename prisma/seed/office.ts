import type { DecisionReference } from "@/lib/domain/decision";
import { newId } from "@/lib/domain/ids";
import { appendHistory, municipalityStream, officeStream } from "@/lib/platform/audit";
import type {
  AccessionStepKey,
  CustodyModel,
  MembershipRole,
  Prisma,
} from "@/lib/platform/db/generated/client";
import type { Owner } from "./database";

const BUILT_UP = new Date("2026-01-01T00:00:00Z");

interface MemberSeed {
  code: string;
  role: MembershipRole;
  memberGroup?: string;
  startsOn?: Date;
  note?: string;
}

export interface OfficeSeed {
  office: Omit<Prisma.OfficeCreateManyInput, "id">;
  custodyModel: CustodyModel;
  custodyAssumption?: string;
  members: MemberSeed[];
  membersSource: string;
}

export interface LoadedOffice {
  id: string;
  key: string;
  /** Ids by municipality code. */
  municipalities: Map<string, string>;
}

/**
 * An office with its member municipalities and their audit chains, empty but for the first event.
 */
export async function createOffice(db: Owner, seed: OfficeSeed): Promise<LoadedOffice> {
  const id = newId();
  const { key, country } = seed.office;
  // A demo office is as it is: nothing of it is left to be built up.
  await db.office.create({ data: { ...seed.office, id, stepsHiddenAt: BUILT_UP } });
  const municipalities = new Map(seed.members.map((member) => [member.code, newId()]));
  const idOf = (code: string) => municipalities.get(code)!;
  await db.municipality.createMany({
    data: seed.members.map(({ code }) => ({
      id: idOf(code),
      officeId: id,
      country,
      code,
      source: seed.membersSource,
    })),
  });
  await db.membership.createMany({
    data: seed.members.map((member) => ({
      id: newId(),
      officeId: id,
      municipalityId: idOf(member.code),
      role: member.role,
      custodyModel: seed.custodyModel,
      memberGroup: member.memberGroup ?? null,
      startsOn: member.startsOn ?? null,
      note: member.note || null,
      source: seed.membersSource,
      assumption: seed.custodyAssumption ?? null,
    })),
  });
  await db.auditStream.createMany({
    data: [
      { key: officeStream(key), officeId: id, municipalityId: null },
      ...seed.members.map(({ code }) => ({
        key: municipalityStream(key, code),
        officeId: id,
        municipalityId: idOf(code),
      })),
    ].map((stream) => ({ ...stream, head: new Uint8Array(32) })),
  });
  await appendHistory(db, officeStream(key), [
    {
      type: "office.created",
      subject: { type: "office", id, label: seed.office.name },
      data: { members: seed.members.length },
    },
  ]);
  return { id, key, municipalities };
}

interface StepSeed {
  code: string;
  key: AccessionStepKey;
  on?: string;
  decision?: DecisionReference;
  source: string;
  assumption?: string;
}

/** What is known of how municipalities joined. */
export async function createAccession(db: Owner, office: LoadedOffice, steps: StepSeed[]): Promise<void> {
  await db.accessionStep.createMany({
    data: steps.map(({ code, on, decision, ...step }) => ({
      ...step,
      municipalityId: office.municipalities.get(code)!,
      officeId: office.id,
      on: on ? new Date(on) : null,
      ...(decision && { decision }),
    })),
  });
}
