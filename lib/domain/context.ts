import { holds, scopeFor, type Granted } from "./actor";
import { permissions, type Permission } from "./permissions";
import { subjectReaders, subjectTypes, type SubjectType } from "./subject";

/** The reach of one permission: the whole office, or these municipalities and vendors. */
interface Held {
  all?: true;
  m?: ArrayLiteral;
  v?: ArrayLiteral;
}

/** A PostgreSQL array literal. */
type ArrayLiteral = `{${string}}`;
export const arrayLiteral = (values: readonly string[]): ArrayLiteral => `{${values.join(",")}}`;

/**
 * What the database knows about the actor during one transaction (`app.context`). Row-level
 * security looks up a permission by name; a permission that is absent is not held. `*` holds
 * everything and is used by jobs.
 */
export interface Context {
  /** Null for a person's own, which is in no office. */
  office: string | null;
  user: string | null;
  /**
   * The municipalities of the whole office, sent once for all permissions that reach all of them.
   */
  all?: ArrayLiteral;
  may: Partial<Record<Permission | "*", Held>>;
  /**
   * The kinds of subject that the actor can read. They decide what the actor sees of files,
   * comments and so on of the office's own subjects.
   */
  subjects: ArrayLiteral;
}

const names = Object.keys(permissions) as Permission[];

/** The kinds of subject that the actor can read in any scope. */
export const subjectsOf = (actor: Granted): SubjectType[] =>
  subjectTypes.filter((type) => holds(actor, subjectReaders[type]));

/**
 * Each permission with the reach of the grants that hold it. The reach of one permission never
 * extends another.
 */
export function contextOf(actor: Granted & { userId: string }): Context {
  const may: Context["may"] = {};
  let isAnyOfficeWide = false;
  for (const permission of names) {
    const { isOfficeWide, municipalityIds, vendorIds } = scopeFor(actor, permission);
    isAnyOfficeWide ||= isOfficeWide;
    const held: Held = {
      ...(isOfficeWide ? { all: true } : municipalityIds.length > 0 && { m: arrayLiteral(municipalityIds) }),
      ...(vendorIds.length > 0 && { v: arrayLiteral(vendorIds) }),
    };
    if (Object.keys(held).length > 0) may[permission] = held;
  }
  return {
    office: actor.office.id,
    user: actor.userId,
    ...(isAnyOfficeWide && { all: arrayLiteral(actor.office.municipalityIds) }),
    may,
    subjects: arrayLiteral(subjectsOf(actor)),
  };
}

/**
 * The context as the database reads it (`prisma/sql/010-context.sql`): lines for office, person,
 * kinds of subject and the office's municipalities, then a line for each reach with the permissions
 * that have it. Every policy of every statement reads it, so that parsing JSON took a tenth of a
 * page. All of it is the program's own: ids and names of permissions.
 */
export function contextText({ office, user, all, may, subjects }: Context): string {
  const reaches = new Map<string, string[]>();
  for (const [permission, { all: isAll, m, v }] of Object.entries(may)) {
    const reach = `${isAll ? "all" : (m ?? "")}|${v ?? ""}`;
    reaches.set(reach, [...(reaches.get(reach) ?? []), permission]);
  }
  return [
    ...[office, user, subjects, all].map((one) => one ?? ""),
    ...[...reaches].map(([reach, held]) => `,${held.join(",")},|${reach}`),
  ].join("\n");
}
