import path from "node:path";
import { ESLint } from "eslint";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** The rules that are broken when a file of the kernel, or another one, reads like this. */
async function brokenBy(source: string, file = "lib/domain/period.ts"): Promise<(string | null)[]> {
  const eslint = new ESLint({ cwd: root });
  const [result] = await eslint.lintText(source, { filePath: path.join(root, file) });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

it("a promise that nobody waits for is an error, and one that is dropped on purpose is not", async () => {
  const go = "async function go(): Promise<void> {}\n";
  expect(await brokenBy(`${go}export function run(): void {\n  go();\n}\n`)).toEqual([
    "@typescript-eslint/no-floating-promises",
  ]);
  expect(await brokenBy(`${go}export function run(): void {\n  void go();\n}\n`)).toEqual([]);
}, 60_000);

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
  expect(await brokenBy('export const then = [new Date("2026-03-02"), Date.parse("2026-03-02")];\n')).toEqual(
    [],
  );
  // What is written nowhere is not written there either.
  expect(await brokenBy('"use server";\n', "lib/features/records/files/jobs.ts")).toEqual([
    "no-restricted-syntax",
  ]);
}, 120_000);
