import pg from "pg";

/** One statement on a test's database, as its owner (sees every row) or as superuser. */
export async function query<T extends object>(
  database: string,
  sql: string,
  values: unknown[] = [],
  role: "owner" | "superuser" = "owner",
): Promise<T[]> {
  const address = new URL(
    (role === "owner" ? process.env["TEST_OWNER_URL_BASE"] : process.env["TEST_SUPERUSER_URL"]) ?? "",
  );
  address.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    return (await client.query<T>(sql, values)).rows;
  } finally {
    await client.end();
  }
}
