import type { Scope } from "./scope";

/** What an event, file, comment or notification can be about. */
export type SubjectType = "delivery";

/** A subject as it is named from outside: "delivery:<id>". */
export interface SubjectRef {
  type: SubjectType;
  id: string;
}

/** A thing that others hang on: what it is, what it is called in records, and whose it is. */
export interface Subject extends SubjectRef {
  /** "W3D3, Trelleborg". */
  label: string;
  scope: Scope;
}
