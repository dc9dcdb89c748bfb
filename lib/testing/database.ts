import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { closeClients } from "@/lib/platform/db/client";
import { cloneDatabase, dropDatabase } from "@/scripts/lib/clone.mjs";

type Role = "superuser" | "owner" | "app";
type Values = readonly unknown[];

/** One test file's own database: SQL as each of the three roles, each on one connection of its own, outside every context. */
export interface TestDatabase {
  readonly name: string;
  rows<T extends object>(role: Role, sql: string, values?: Values): Promise<T[]>;
  row<T extends object>(role: Role, sql: string, values?: Values): Promise<T>;
  /** Statements in one transaction that is always rolled back, with a request's context where one is given. */
  asApp<T>(context: Record<string, string>, run: (client: pg.Client) => Promise<T>): Promise<T>;
}

const needed = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with npm test -- --only vitest`);
  return value;
};

function addressOf(role: Role, name: string): string {
  if (role === "owner") return needed("TEST_OWNER_URL_BASE") + name;
  if (role === "app") return needed("TEST_APP_URL_BASE") + name;
  const url = new URL(needed("TEST_SUPERUSER_URL"));
  url.pathname = `/${name}`;
  return url.href;
}

/** Each worker has one database, whose address its modules may keep, and one folder. */
const NAME = `vitest_${process.env["VITEST_POOL_ID"] ?? "0"}`;
const FOLDER = path.join(process.env["DATA_DIR"] ?? tmpdir(), NAME);

/** What the modules under test read from lib/platform/env.ts, at their first use. */
function setEnvironment(): void {
  Object.assign(process.env, {
    DATABASE_URL: addressOf("owner", NAME),
    DATABASE_APP_URL: addressOf("app", NAME),
    APP_ORIGIN: "http://localhost:3000",
    AUTH_SECRET: needed("AUTH_SECRET"),
    DATA_DIR: FOLDER,
    LOG_LEVEL: "silent",
  });
}

/** A copy of the demo data (or of the empty database) for this test file, dropped when the file is done. */
export function useTestDatabase(template: "demo" | "empty" = "demo"): TestDatabase {
  const clients = new Map<Role, Promise<pg.Client>>();
  const connect = async (role: Role): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: addressOf(role, NAME) });
    await client.connect();
    return client;
  };
  const clientOf = (role: Role): Promise<pg.Client> => {
    const client = clients.get(role) ?? connect(role);
    clients.set(role, client);
    return client;
  };
  beforeAll(async () => {
    await cloneDatabase(needed(template === "demo" ? "TEST_TEMPLATE" : "TEST_TEMPLATE_EMPTY"), NAME);
    await rm(FOLDER, { recursive: true, force: true });
    setEnvironment();
  });
  afterAll(async () => {
    await closeClients();
    for (const client of clients.values()) await (await client).end();
    await dropDatabase(NAME);
  });
  const rows = async <T extends object>(role: Role, sql: string, values: Values = []) =>
    (await (await clientOf(role)).query<T>(sql, [...values])).rows;
  return {
    name: NAME,
    rows,
    row: async <T extends object>(role: Role, sql: string, values: Values = []) => {
      const [first] = await rows<T>(role, sql, values);
      if (!first) throw new Error(`no row: ${sql}`);
      return first;
    },
    asApp: async (context, run) => {
      const client = await clientOf("app");
      await client.query("BEGIN");
      try {
        for (const [key, value] of Object.entries(context))
          await client.query("SELECT set_config($1, $2, true)", [key, value]);
        return await run(client);
      } finally {
        await client.query("ROLLBACK");
      }
    },
  };
}
