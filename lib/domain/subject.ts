import { isId } from "./ids";
import type { Permission } from "./permissions";
import type { Scope } from "./scope";

/**
 * The kinds of object that can have files, comments or notifications, with the permission to read
 * each.
 */
export const subjectReaders = {
  delivery: "delivery:read",
  municipality: "municipality:read",
  system: "system:read",
  installation: "installation:read",
  import: "import:follow",
  project: "project:read",
  stop: "stop:read",
  settlement: "settlement:read",
} as const satisfies Record<string, Permission>;
export type SubjectType = keyof typeof subjectReaders;
export const subjectTypes = Object.keys(subjectReaders) as SubjectType[];

/** A subject as written in an address: "delivery:<id>". */
export interface SubjectRef {
  type: SubjectType;
  id: string;
}

/** Parses a subject from an address; null for an unknown type or a malformed id. */
export function parseSubjectRef(text: string): SubjectRef | null {
  const at = text.indexOf(":");
  const type = subjectTypes.find((one) => one === text.slice(0, at));
  const id = text.slice(at + 1);
  return type && isId(id) ? { type, id } : null;
}

/** The object of an audit event: a subject, or a type that only the audit trail uses. */
export interface RecordedSubject {
  type:
    | SubjectType
    | "office"
    | "person"
    | "vendor"
    | "controlPointTemplate"
    | "phaseTemplate"
    | "plan"
    | "capacity"
    | "costShareAgreement"
    | "charge"
    | "budget";
  id: string;
  /** Its name in records; for a person, the id. */
  label: string;
}

/**
 * An object that can have files, comments or notifications: its type, its name in records and its
 * owner.
 */
export interface Subject extends SubjectRef {
  /** "W3D3, Trelleborg". */
  label: string;
  scope: Scope;
}

/**
 * The municipality of a subject; null for the office's own, and for what several municipalities
 * have together, which says itself who reads it. Throws for a vendor's.
 */
export function municipalityIdOf({ type, scope }: Subject): string | null {
  if (scope.kind === "office" || scope.kind === "several") return null;
  if (scope.kind === "municipality") return scope.municipalityId;
  throw new Error(`nothing can hang on a ${type} of ${scope.kind}`);
}
