import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/fixtures";
import { doorsOf, faultsOfLog, sendNaughty } from "../support/naughty";
import { forgetLimits, naughtyMaterial } from "../support/naughty-material";

test.use({ isolated: true });

// A hundredth of what npm run endure sends; other requests on each day that the seed is changed.
test("a hundred requests of nonsense make no error of ours and no long line in the log", async ({ app }) => {
  const { document, ...material } = await naughtyMaterial(app.url, app.database);
  const log = path.resolve(".test", app.database, "web.log");
  const before = readFileSync(log, "utf8").length;
  const doors = doorsOf(document);
  expect(doors.length).toBeGreaterThan(60);
  const between = async () => void (await forgetLimits(app.database));
  const faults = await sendNaughty(
    { doors, origin: app.url, ...material },
    { count: 100, seed: 20261129, between },
  );
  expect([...faults, ...faultsOfLog(readFileSync(log, "utf8").slice(before))]).toEqual([]);
});
