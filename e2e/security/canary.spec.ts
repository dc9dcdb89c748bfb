import type { ActorKind } from "../support/actors";
import { expect, test } from "../support/fixtures";
import { ask, crawl, plant, type Planted } from "./canaries";

test.use({ isolated: true });

const actors: {
  kind: ActorKind;
  municipality?: string;
  sees: (word: string, planted: Planted) => boolean;
  least: number;
}[] = [
  { kind: "coordinator", sees: () => true, least: 12 },
  { kind: "auditor", sees: (_, { isOfDraft }) => !isOfDraft, least: 12 },
  { kind: "council", sees: (_, { isOfDraft }) => !isOfDraft, least: 12 },
  { kind: "archivist", municipality: "trelleborg", sees: (_, { code }) => code === "1287", least: 5 },
  { kind: "systemManager", municipality: "trelleborg", sees: (_, { code }) => code === "1287", least: 5 },
  { kind: "archivist", municipality: "skurup", sees: (_, { code }) => code === "1264", least: 2 },
  { kind: "archivist", municipality: "bjuv", sees: (_, { code }) => code === "1260", least: 1 },
  {
    kind: "vendor",
    sees: (word, { shared, system }) => word === shared && system === "procapita-vard-och-omsorg",
    least: 3,
  },
  { kind: "administrator", sees: () => false, least: 0 },
  { kind: "officer", sees: (_, { isOfDraft }) => !isOfDraft, least: 12 },
  { kind: "registrar", municipality: "trelleborg", sees: (_, { code }) => code === "1287", least: 4 },
  // Of deliveries nothing: what a membership says, and what is planned.
  { kind: "economist", sees: (_, { system, isOfPlan }) => system === null || isOfPlan === true, least: 3 },
  // And what is known of the systems.
  {
    kind: "dataProtectionOfficer",
    sees: (_, { system, isOfInstallation, isOfDraft }) =>
      (system === null && !isOfDraft) || isOfInstallation === true,
    least: 3,
  },
];

test("no word of a foreign municipality reaches anybody, on any page, in any list, export, search or notification", async ({
  app,
  client,
}) => {
  test.setTimeout(300_000);
  const planted = await plant(app.database);
  for (const { kind, municipality, sees, least } of actors) {
    const person = await client(kind, municipality);
    const texts = new Map([...(await crawl(person)), ...(await ask(person, planted))]);
    const found = new Set<string>();
    for (const [path, text] of texts)
      for (const each of planted)
        for (const word of [each.shared, each.own]) {
          if (!word || !text.includes(word)) continue;
          found.add(word);
          expect.soft(sees(word, each), `${kind} ${municipality ?? ""} reads ${word} at ${path}`).toBe(true);
        }
    // Who sees no canary at all has not been looking.
    expect
      .soft(found.size, `${kind} ${municipality ?? ""} saw ${[...found].join(" ")}`)
      .toBeGreaterThanOrEqual(least);
  }
});
