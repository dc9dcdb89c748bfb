import { holds, scopeFor, type Granted } from "./actor";
import { permissions, type Permission } from "./permissions";
import { subjectReaders, subjectTypes, type SubjectType } from "./subject";

/** How far one permission reaches: the whole office, or these municipalities and vendors. */
interface Held {
  all?: true;
  m?: ArrayLiteral;
  v?: ArrayLiteral;
}

/**
 * A PostgreSQL array as it is cast from text: the database reads the context for every policy, so
 * it is kept cheap to read.
 */
type ArrayLiteral = `{${string}}`;
export const arrayLiteral = (values: readonly string[]): ArrayLiteral => `{${values.join(",")}}`;

/**
 * What the database is told of who asks, for one transaction (`app.context`). Row-level security
 * asks for a permission by its name; what is not there is not held. `*` holds everything: a job's.
 */
export interface Context {
  office: string;
  user: string | null;
  /** The whole office's municipalities, told once for every permission that reaches all of them. */
  all?: ArrayLiteral;
  may: Partial<Record<Permission | "*", Held>>;
  /**
   * The kinds of subject that are read: what hangs on one that is the office's own goes by these.
   */
  subjects: ArrayLiteral;
}

const names = Object.keys(permissions) as Permission[];

/** The kinds of subject that the actor reads, here or there. */
export const subjectsOf = (actor: Granted): SubjectType[] =>
  subjectTypes.filter((type) => holds(actor, subjectReaders[type]));

/**
 * Each permission with the reach of the grants that hold it: grants are never added together across
 * permissions.
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
