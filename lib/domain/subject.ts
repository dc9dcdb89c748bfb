import { isId } from "./ids";
import type { Scope } from "./scope";

/** What an event, file, comment or notification can be about. */
export const subjectTypes = ["delivery"] as const;
export type SubjectType = (typeof subjectTypes)[number];

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

/** A thing that others hang on: what it is, what it is called in records, and whose it is. */
export interface Subject extends SubjectRef {
  /** "W3D3, Trelleborg". */
  label: string;
  scope: Scope;
}
