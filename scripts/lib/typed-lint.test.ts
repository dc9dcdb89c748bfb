import path from "node:path";
import { ESLint } from "eslint";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** The rules that are broken when a file of the kernel reads like this. */
async function brokenBy(source: string): Promise<(string | null)[]> {
  const eslint = new ESLint({ cwd: root });
  const [result] = await eslint.lintText(source, { filePath: path.join(root, "lib/domain/ids.ts") });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

it("a promise that nobody waits for is an error, and one that is dropped on purpose is not", async () => {
  const go = "async function go(): Promise<void> {}\n";
  expect(await brokenBy(`${go}export function run(): void {\n  go();\n}\n`)).toEqual([
    "@typescript-eslint/no-floating-promises",
  ]);
  expect(await brokenBy(`${go}export function run(): void {\n  void go();\n}\n`)).toEqual([]);
}, 60_000);
