import pg from "pg";
import { mostScript, pageScale } from "../../scripts/lib/page-weight.mjs";
import {
  countCalls,
  mostStatements,
  readStatements,
  resetStatements,
} from "../../scripts/lib/statements.mjs";
import type { Client } from "../support/client";
import { expect, test } from "../support/fixtures";
import { everyPage, type PageOf } from "../support/pages";
import { makeReadyToSign } from "../support/ready-delivery";

test.use({ isolated: true });

test("no page needs more than ten SQL statements, or asks for more script than its kind may", async ({
  app,
  client,
}) => {
  test.setTimeout(120_000);
  const base = process.env["TEST_SUPERUSER_URL"] ?? "";
  const db = new pg.Client(base.replace(/\/[^/]*$/, `/${app.database}`));
  await db.connect();
  const weigh = pageScale(app.url);
  const pages = await everyPage(await client("coordinator"), app.database);
  const people = new Map<string, Client>();
  const cookieOf = async ({ kind, municipality, office }: PageOf): Promise<string | undefined> => {
    if (kind === "signedOut") return undefined;
    const key = `${kind} ${municipality} ${office}`;
    const person = people.get(key) ?? (await client(kind, municipality, office));
    // Everybody has been here before: the overview asks most when it can say what has changed since.
    if (!people.has(key)) await person.fetch(`/${office}`);
    people.set(key, person);
    return person.cookieHeader();
  };
  const look = async (page: PageOf): Promise<void> => {
    const { name, kind, path, isForm } = page;
    const cookie = await cookieOf(page);
    await resetStatements(db);
    const { script } = await weigh(path, cookie);
    const statements = kind === "signedOut" ? [] : await readStatements(db);
    expect.soft(script, name).toBeLessThanOrEqual(isForm ? mostScript.form : mostScript.reading);
    expect.soft(script, name).toBeGreaterThan(0);
    if (kind === "signedOut") return;
    const count = countCalls(statements);
    const texts = statements.map(({ calls, query }) => `${calls} x ${query.slice(0, 100)}`);
    expect.soft(count, `${name}\n${texts.join("\n")}`).toBeLessThanOrEqual(mostStatements);
    expect.soft(count, name).toBeGreaterThan(0);
  };
  for (const page of pages) await look(page);
  // The signing page last: what leads to it changes what the others show.
  const { request } = await makeReadyToSign(await client("archivist", "trelleborg"));
  const path = `/skanearkiv/approvals/requests/${request}`;
  await look({ name: "signing", kind: "archivist", office: "skanearkiv", path, isForm: true });
  await db.end();
});
