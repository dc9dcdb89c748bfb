import { isId } from "./ids";
import type { Permission } from "./permissions";
import type { Scope } from "./scope";

/** What a file, comment or notification can hang on, and by which permission each kind is read. */
export const subjectReaders = {
  delivery: "delivery:read",
  municipality: "municipality:read",
  system: "system:read",
} as const satisfies Record<string, Permission>;
export type SubjectType = keyof typeof subjectReaders;
export const subjectTypes = Object.keys(subjectReaders) as SubjectType[];

/** A subject as it is named from outside: "delivery:<id>". */
export interface SubjectRef {
  type: SubjectType;
  id: string;
}

/** The subject that an address names, or null for an unknown type or a malformed id. */
export function parseSubjectRef(text: string): SubjectRef | null {
  const at = text.indexOf(":");
  const type = subjectTypes.find((one) => one === text.slice(0, at));
  const id = text.slice(at + 1);
  return type && isId(id) ? { type, id } : null;
}

/** What an event of the audit trail names: a subject, or what only the trail speaks of. */
export interface RecordedSubject {
  type: SubjectType | "office" | "person";
  id: string;
  /** What it is called in records; a person's is their id. */
  label: string;
}

/** A thing that others hang on: what it is, what it is called in records, and whose it is. */
export interface Subject extends SubjectRef {
  /** "W3D3, Trelleborg". */
  label: string;
  scope: Scope;
}

/**
 * The municipality a subject lies in; null for the office's own. Throws for one that lies in
 * several, or at a vendor.
 */
export function municipalityIdOf({ type, scope }: Subject): string | null {
  if (scope.kind === "office") return null;
  if (scope.kind === "municipality") return scope.municipalityId;
  throw new Error(`nothing can hang on a ${type} of ${scope.kind}`);
}
