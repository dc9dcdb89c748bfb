import { v7, validate } from "uuid";

/** A new identifier: UUID v7 (RFC 9562), sortable by time. Made here because PostgreSQL 15 has no uuidv7(). */
export const newId = (): string => v7();

/** Whether the text is a UUID in canonical form; anything else is answered as "does not exist". */
export const isId = (value: string): boolean => validate(value);
