import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { zipBomb } from "@/lib/testing/zip-bombs";
import { readInProcess } from "./read-in-process";

const SECONDS = 20;

/** Has the file read as the worker does; resolves to why it is not, and after how many seconds. */
async function refused(bytes: Buffer): Promise<{ code: string; seconds: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), "bomb-"));
  try {
    const at = (name: string) => path.join(folder, name);
    await writeFile(at("list.xlsx"), bytes);
    await writeFile(at("known"), "");
    const chosen = { sheet: null, headerRow: null, columns: null, municipality: null, mended: [] };
    const reading = {
      path: at("list.xlsx"),
      name: "list.xlsx",
      of: "installations",
      locale: "sv",
      remembered: [],
      ...chosen,
    };
    await writeFile(at("reading"), JSON.stringify(reading));
    const start = performance.now();
    const files = {
      reading: at("reading"),
      known: at("known"),
      planned: at("planned"),
      understanding: at("understanding"),
    };
    const code = await readInProcess(files, () => undefined).then(
      () => "",
      (error: { code?: string }) => error.code ?? String(error),
    );
    return { code, seconds: (performance.now() - start) / 1000 };
  } finally {
    await rm(folder, { recursive: true });
  }
}

it("a file of 313 kB that would be more than a gigabyte is refused by its sizes, unpacked by nobody", async () => {
  const bytes = await zipBomb({ megabytes: 307, times: 4 });
  expect(bytes.length).toBeLessThan(330_000);
  const { code, seconds } = await refused(bytes);
  expect(code).toBe("import.tooLarge");
  expect(seconds).toBeLessThan(SECONDS);
}, 120_000);

it("one that says it is small and is a gigabyte is stopped where it said that it ends", async () => {
  const { code, seconds } = await refused(await zipBomb({ megabytes: 1024, claims: 10_000 }));
  expect(code).toBe("import.broken");
  expect(seconds).toBeLessThan(SECONDS);
}, 120_000);
