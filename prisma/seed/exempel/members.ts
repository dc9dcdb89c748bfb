import { newId } from "@/lib/domain/ids";
import type { AccessionStepKey } from "@/lib/platform/db/generated/client";
import type { Owner } from "../database";
import { createAccession } from "../office";
import { insertRows } from "@/lib/platform/db/rows";
import { municipalities } from "./names";
import type { Office } from "./story";

/** The municipality whose archivist signs by a delegation. */
const DELEGATING = "9901";

const steps: [AccessionStepKey, string][] = [
  ["prospect", "2025-09-15"],
  ["letterOfIntent", "2025-11-03"],
  ["executiveProposed", "2026-02-10"],
  ["councilDecided", "2026-03-02"],
  ["agreementSigned", "2026-04-13"],
  ["dpaSigned", "2026-04-20"],
  ["vendorContract", "2026-05-18"],
  ["installationReady", "2026-06-15"],
];

const bodies: Partial<Record<AccessionStepKey, string>> = {
  executiveProposed: "Kommunstyrelsen",
  councilDecided: "Kommunfullmäktige",
};

/** How the two newest joined, one delegation, and how many live where. */
export async function loadMembers(
  db: Owner,
  office: Office,
  { newest, source }: { newest: string[]; source: string },
): Promise<void> {
  const { moved, today, year } = office.calendar;
  await createAccession(
    db,
    office,
    newest.flatMap((code) =>
      steps.map(([key, on]) => {
        const body = bodies[key];
        const decision = { reference: null, paragraph: null, date: moved(on), body: body ?? null };
        return { code, key, on: moved(on), source, ...(body && { decision }) };
      }),
    ),
  );
  const municipalityId = office.municipalities.get(DELEGATING)!;
  await db.membership.updateMany({
    where: { municipalityId },
    data: {
      authorityBody: "Kommunstyrelsen",
      acceptanceIs: "delegated",
      contacts: [
        {
          name: "Demokontakt, arkiv",
          role: "archive",
          email: `arkiv@kommun-${DELEGATING}.example`,
          phone: null,
          note: null,
        },
      ],
    },
  });
  await db.mandate.create({
    data: {
      id: newId(),
      officeId: office.id,
      municipalityId,
      userId: office.people.archivists.get(DELEGATING)!.id,
      body: "Kommunstyrelsen",
      delegationItem: "7.3",
      adoptedOn: new Date(moved("2026-02-10")),
      startsOn: new Date(moved("2026-10-01")),
      source,
      assumption: "Delegationen är påhittad, som allt annat här.",
    },
  });
  await insertRows(
    db,
    "population",
    municipalities.map(({ population }, place) => ({
      office_id: office.id,
      country: "SE",
      code: String(9901 + place),
      on_day: `${year - 1}-12-31`,
      value: population,
      source,
      created_at: today,
      updated_at: today,
    })),
  );
}
