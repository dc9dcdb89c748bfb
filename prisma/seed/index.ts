import { foldTally } from "@/lib/features/deliveries/deliveries/server";
import { vacuum } from "@/lib/platform/db";
import { createSharedAuditor } from "./accounts";
import { inOneTransaction } from "./database";
import { loadEArkivMitt } from "./e-arkiv-mitt";
import { loadExempel } from "./exempel";
import { loadHelgeland } from "./helgeland";
import { loadSkanearkiv } from "./skanearkiv";

/**
 * Loads the demo offices, all or none; the invented one `scale` times as large. Throws when they
 * are already there.
 */
export async function loadDemo(scale = 1): Promise<string[]> {
  const loaded = await inOneTransaction(async (db) => {
    if (
      (await db.office.count({
        where: { key: { in: ["skanearkiv", "e-arkiv-mitt", "helgeland", "exempel"] } },
      })) > 0
    )
      throw new Error("the demo offices are already in this database");
    const offices = [
      await loadSkanearkiv(db),
      await loadEArkivMitt(db),
      await loadHelgeland(db),
      await loadExempel(db, scale),
    ];
    await createSharedAuditor(
      db,
      offices.map((office) => office.id),
    );
    await foldTally(db);
    return offices.map((office) => office.key);
  });
  await vacuum();
  return loaded;
}
