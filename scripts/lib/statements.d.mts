import type pg from "pg";

export interface Statement {
  query: string;
  calls: number;
  /** Of all calls together. */
  ms: number;
}

/** Most statements that one page may need, whatever the number of its rows. */
export const mostStatements: number;

/** Counts from here on; `client` is a superuser's connection to the database in question. */
export function resetStatements(client: pg.Client): Promise<unknown>;

/** The statements since the last reset, without transaction control, the context and the counting itself. */
export function readStatements(client: pg.Client): Promise<Statement[]>;

/** How many statements these were. */
export function countCalls(statements: Statement[]): number;
