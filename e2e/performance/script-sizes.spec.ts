import { mostScript, pageScale } from "../../scripts/lib/page-weight.mjs";
import { expect, test } from "../support/fixtures";
import { everyPage, type PageOf } from "../support/pages";
import { makeReadyToSign } from "../support/ready-delivery";

test.use({ isolated: true });

test("no page asks for more script than its kind may", async ({ app, client }) => {
  test.setTimeout(120_000);
  const weigh = pageScale(app.url);
  const { request } = await makeReadyToSign(await client("archivist", "trelleborg"));
  const signing: PageOf = {
    name: "signing",
    kind: "archivist",
    office: "skanearkiv",
    path: `/skanearkiv/approvals/requests/${request}`,
    isForm: true,
  };
  const pages = await everyPage(await client("coordinator"), app.database);
  const cookies = new Map<string, string>();
  for (const { name, kind, municipality, office, path, isForm } of [...pages, signing]) {
    const key = `${kind} ${municipality} ${office}`;
    if (kind !== "signedOut" && !cookies.has(key))
      cookies.set(key, (await client(kind, municipality, office)).cookieHeader());
    const { script } = await weigh(path, cookies.get(key));
    expect.soft(script, name).toBeLessThanOrEqual(isForm ? mostScript.form : mostScript.reading);
    expect.soft(script, name).toBeGreaterThan(0);
  }
});
