import "server-only";
import { mayOn, type Actor } from "@/lib/domain/actor";
import type { Locale } from "@/lib/domain/text";
import type { Db } from "@/lib/platform/db";
import { ownMunicipalityRows } from "@/lib/platform/db/sql";
import type { Responsible } from "../domain";
import type { DeliveryFilter } from "../list";
import { listResponsible } from "../repository";
import { listFilterChoices } from "./filter-choices";
import { countDeliveries, listDeliveries } from "./list-deliveries";

/** As many as one call takes. */
const MOST = 200;

/**
 * What the page that changes several deliveries shows: those that were chosen in the list, or else
 * all that it holds, the office's phases, and who can be responsible for them all. Five statements.
 */
export async function getBulkPage(
  db: Db,
  actor: Actor,
  { filter, ids }: { filter: DeliveryFilter; ids: string[] },
  locale: Locale,
) {
  const chosen = { ...filter, limit: MOST, cursor: undefined, ...(ids.length > 0 && { ids }) };
  const { items, nextCursor } = await listDeliveries(db, actor, chosen, locale);
  const { phase = [] } = await listFilterChoices(db, actor, locale);
  const mayChange = mayOn(actor, "delivery:create", { kind: "office" });
  return {
    rows: items,
    chosen: ids.length > 0 ? items.map(({ id }) => id) : [],
    total: nextCursor === null ? items.length : await countDeliveries(db, actor, chosen),
    phases: phase,
    mayChange,
    people: mayChange
      ? await peopleOf(db, actor, [...new Set(items.map((row) => row.municipality.code))])
      : [],
  };
}

/** The office's own people, and a municipality's where all deliveries are its. */
async function peopleOf(db: Db, actor: Actor, codes: string[]): Promise<Responsible[]> {
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM municipality m WHERE m.code = ${codes[0] ?? ""}
      AND ${ownMunicipalityRows(actor, "delivery:read", "m")}`;
  if (!row) return [];
  const people = await listResponsible(db, row.id);
  return people.filter(({ isOffice }) => isOffice || codes.length === 1);
}
