// A database of its own for every test worker: a copy of a template on the temporary server (TEST_SUPERUSER_URL).
import { setTimeout as sleep } from "node:timers/promises";
import { quoteName, withClient } from "./database.mjs";

const superuser = () => {
  if (process.env.TEST_SUPERUSER_URL) return process.env.TEST_SUPERUSER_URL;
  throw new Error(
    "TEST_SUPERUSER_URL is not set: run the tests with npm test (npm test -- --only vitest ...)",
  );
};

/** Makes database `name` as a copy of `template`; an older one of that name is dropped. */
export async function cloneDatabase(template, name, superuserUrl = superuser()) {
  const [from, to] = [quoteName(template), quoteName(name)];
  await withClient(superuserUrl, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${to} WITH (FORCE)`);
    for (let attempt = 1; ; attempt++) {
      try {
        await client.query(`CREATE DATABASE ${to} OWNER app_owner TEMPLATE ${from} STRATEGY FILE_COPY`);
        break;
      } catch (error) {
        // 55006: another worker is copying the template, or a forgotten connection looks at it.
        if (error.code !== "55006" || attempt === 50) throw error;
        await sleep(100);
      }
    }
    // Rights on the database itself are not copied with it (scripts/database.sql).
    await client.query(
      `REVOKE ALL ON DATABASE ${to} FROM PUBLIC; GRANT CONNECT ON DATABASE ${to} TO app_rw, app_audit`,
    );
  });
}

/** Drops a database even when somebody is still connected. */
export async function dropDatabase(name) {
  await withClient(superuser(), (client) =>
    client.query(`DROP DATABASE IF EXISTS ${quoteName(name)} WITH (FORCE)`),
  );
}
