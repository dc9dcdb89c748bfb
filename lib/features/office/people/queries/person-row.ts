import "server-only";
import type { PersonItem } from "../schema";

/** A row of people_list(). */
export interface PersonRow extends Omit<PersonItem, "lastSeenAt"> {
  last_seen_at: Date | null;
}

export const toPerson = (row: PersonRow): PersonItem => ({
  id: row.id,
  name: row.name,
  email: row.email,
  status: row.status,
  roles: row.roles,
  lastSeenAt: row.last_seen_at?.toISOString() ?? null,
  invitation: row.invitation,
  version: row.version,
});
