// What the scripts ask a PostgreSQL server for; the driver is loaded late because it may have to be installed first.
import fs from "node:fs";
import { fail, reason } from "./failure.mjs";
import { inRoot } from "./paths.mjs";

/** Opens a connection, hands it to `work`, closes it. */
export async function withClient(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // A server that goes away while we wait would otherwise be an uncaught event.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** The error of an attempt to connect, or undefined. */
export const connectError = (url) => withClient(url, () => undefined).catch((error) => error);

export const quoteName = (name) => `"${name.replaceAll('"', '""')}"`;

/** Another database on the same server. */
export function atDatabase(url, name) {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}

/**
 * Roles, passwords and an empty database `name` owned by app_owner; does nothing twice.
 * `passwords` is { appOwner, appRw }.
 */
export async function prepareDatabase(superuserUrl, name, passwords) {
  await withClient(superuserUrl, async (client) => {
    await client.query(fs.readFileSync(inRoot("scripts/roles.sql"), "utf8"));
    await client.query(`ALTER ROLE app_owner PASSWORD ${client.escapeLiteral(passwords.appOwner)}`);
    await client.query(`ALTER ROLE app_rw PASSWORD ${client.escapeLiteral(passwords.appRw)}`);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${quoteName(name)} OWNER app_owner`);
  });
  const grants = fs.readFileSync(inRoot("scripts/database.sql"), "utf8");
  await withClient(atDatabase(superuserUrl, name), (client) => client.query(grants));
}

/** Rows of a table; 0 when it does not exist yet. */
export async function countRows(url, table, where = "true") {
  try {
    const sql = `SELECT count(*)::int AS count FROM ${quoteName(table)} WHERE ${where}`;
    return (await withClient(url, (client) => client.query(sql))).rows[0].count;
  } catch (error) {
    if (["42P01", "42703"].includes(error.code)) return 0;
    throw error;
  }
}

/** Fails with one sentence unless both addresses of the operator's own server can be used. */
export async function checkOwnServer(ownerUrl, appUrl) {
  if (!appUrl) fail("DATABASE_URL is set, so DATABASE_APP_URL (the same database as app_rw) is needed too.");
  const owner = await whoIs("DATABASE_URL", ownerUrl);
  const app = await whoIs("DATABASE_APP_URL", appUrl);
  if (owner.version < 150000) fail("the database server is too old; PostgreSQL 15 or later is needed.");
  if (app.name === owner.name || app.powerful) {
    fail(
      `DATABASE_APP_URL signs in as ${app.name}, which row-level security does not bind; use app_rw (scripts/roles.sql).`,
    );
  }
}

async function whoIs(variable, url) {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    fail(`${variable} is not an address of the form postgresql://user:password@host:5432/database.`);
  }
  const sql = `SELECT current_user AS name, rolsuper OR rolbypassrls AS powerful,
    current_setting('server_version_num')::int AS version FROM pg_roles WHERE rolname = current_user`;
  try {
    return (await withClient(url, (client) => client.query(sql))).rows[0];
  } catch (error) {
    fail(`the database in ${variable} cannot be used (${reason(error)}).`, error);
  }
}
