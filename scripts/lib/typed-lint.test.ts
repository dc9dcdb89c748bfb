import path from "node:path";
import { ESLint, type Linter } from "eslint";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

// The rules are the project's. Only where the types come from is smaller than in npm run check,
// which reads the whole program: one file for the rules that ask for types, none for the others.
const oneFile: Linter.Config = {
  files: ["**/*.ts"],
  languageOptions: {
    parserOptions: {
      projectService: false,
      project: "scripts/lib/typed-lint.tsconfig.json",
      // Where CI is set the types would else be those of the file as it is, not of what it is
      // given.
      disallowAutomaticSingleRunInference: true,
    },
  },
};
const noTypes: Linter.Config = {
  files: ["**/*.ts", "**/*.tsx"],
  languageOptions: { parserOptions: { projectService: false, project: false } },
  rules: {
    "@typescript-eslint/no-floating-promises": "off",
    "@typescript-eslint/await-thenable": "off",
  },
};

/** The rules that are broken when the file reads like this. */
async function brokenBy(source: string, file: string, types = noTypes): Promise<(string | null)[]> {
  const eslint = new ESLint({ cwd: root, overrideConfig: types });
  const [result] = await eslint.lintText(source, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

it("a promise that nobody waits for is an error, and one that is dropped on purpose is not", async () => {
  const go = "async function go(): Promise<void> {}\n";
  const broken = (source: string) => brokenBy(`${go}${source}`, "lib/domain/period.ts", oneFile);
  expect(await broken("export function run(): void {\n  go();\n}\n")).toEqual([
    "@typescript-eslint/no-floating-promises",
  ]);
  expect(await broken("export function run(): void {\n  void go();\n}\n")).toEqual([]);
}, 60_000);

it("the rules that ask for types are the project's for every file of it", async () => {
  const eslint = new ESLint({ cwd: root });
  for (const file of ["lib/domain/period.ts", "app/layout.tsx", "e2e/support/fixtures.ts"]) {
    const config = (await eslint.calculateConfigForFile(path.join(root, file))) as Linter.Config;
    expect(config.rules?.["@typescript-eslint/no-floating-promises"]).toMatchObject([2]);
    expect(config.languageOptions?.parserOptions).toMatchObject({ projectService: true });
  }
});

it("the time of the machine is asked for by the clock alone", async () => {
  const asked = ["new Date()", "Date.now()", "Date()", "new Date(Date.now() - 1)"];
  for (const expression of asked) {
    const source = `export const now = ${expression};\n`;
    for (const file of ["lib/domain/period.ts", "lib/features/records/files/jobs.ts", "app/layout.tsx"])
      expect([expression, file, await brokenBy(source, file)]).toEqual([
        expression,
        file,
        ["no-restricted-syntax"],
      ]);
    expect(await brokenBy(source, "lib/platform/clock.ts")).toEqual([]);
  }
  const then = 'export const then = [new Date("2026-03-02"), Date.parse("2026-03-02")];\n';
  expect(await brokenBy(then, "lib/domain/period.ts")).toEqual([]);
  // What is written nowhere is not written there either.
  expect(await brokenBy('"use server";\n', "lib/features/records/files/jobs.ts")).toEqual([
    "no-restricted-syntax",
  ]);
}, 60_000);
