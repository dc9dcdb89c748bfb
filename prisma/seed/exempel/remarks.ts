import { insertRows } from "@/lib/platform/db/rows";
import type { Owner } from "../database";
import { Random } from "./random";
import { day, stamps } from "./stamps";
import type { Office, Story } from "./story";

const DAY = 86_400_000;

/** Two months to put right what remains. */
const TIME = 60 * DAY;

/** What remains of approvals with remarks: most of it was put right in time, some is left. */
export async function insertRemarks(
  db: Owner,
  { place, office, now }: { place: Story["place"]; office: Office; now: Date },
  stories: Story[],
): Promise<void> {
  // A series of its own: what remains changes nothing of what was done.
  const random = new Random(`exempel/remarks/${place.code}`);
  const archivist = office.people.archivists.get(place.code)!.id;
  const rows = stories.flatMap(({ id, requests }) => {
    const signed = requests.at(-1)?.signed;
    if (signed?.decision !== "approvedWithRemarks") return [];
    const due = new Date(signed.at.getTime() + TIME);
    const cleared = new Date(signed.at.getTime() + random.int(5, 75) * DAY);
    const isCleared = random.chance(0.85) && cleared < now;
    return [
      {
        id: random.id(signed.at),
        office_id: place.officeId,
        municipality_id: place.municipalityId,
        delivery_id: id,
        place: 1,
        text: (JSON.parse(signed.canonical) as { remarks: string }).remarks,
        responsible: archivist,
        due_on: day(due),
        cleared_on: isCleared ? day(cleared) : null,
        ...stamps(signed.at, isCleared ? cleared : signed.at, archivist),
      },
    ];
  });
  if (rows.length > 0) await insertRows(db, "approval_remark", rows);
}
