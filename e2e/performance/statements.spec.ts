import pg from "pg";
import {
  countCalls,
  mostStatements,
  readStatements,
  resetStatements,
} from "../../scripts/lib/statements.mjs";
import { expect, test } from "../support/fixtures";
import { everyPage } from "../support/pages";

test.use({ isolated: true });

test("no page needs more than ten SQL statements", async ({ app, client }) => {
  test.setTimeout(120_000);
  const base = process.env["TEST_SUPERUSER_URL"] ?? "";
  const db = new pg.Client(base.replace(/\/[^/]*$/, `/${app.database}`));
  await db.connect();
  const clients = new Map<string, Awaited<ReturnType<typeof client>>>();
  for (const { name, kind, municipality, office, path } of await everyPage(
    await client("coordinator"),
    app.database,
  )) {
    if (kind === "signedOut") continue;
    const key = `${kind} ${municipality} ${office}`;
    // Everybody has been here before: the overview asks most when it can say what has changed since.
    if (!clients.has(key)) await (await client(kind, municipality, office)).fetch(`/${office}`);
    const person = clients.get(key) ?? (await client(kind, municipality, office));
    clients.set(key, person);
    await resetStatements(db);
    await (await person.fetch(path)).text();
    const statements = await readStatements(db);
    const count = countCalls(statements);
    const texts = statements.map(({ calls, query }) => `${calls} x ${query.slice(0, 100)}`);
    expect.soft(count, `${name}\n${texts.join("\n")}`).toBeLessThanOrEqual(mostStatements);
    expect.soft(count, name).toBeGreaterThan(0);
  }
  await db.end();
});
