import { readdir } from "node:fs/promises";
import { expect, it } from "vitest";
import { attachment } from "@/lib/platform/http/download";
import { useTestDatabase } from "@/lib/testing/database";
import { keep, openStored, receive } from ".";

useTestDatabase();

/** The files that this process has open. */
const open = async () => (await readdir("/dev/fd")).length;

it("a file leaves no descriptor open, whether its head, all or a part of it is read", async () => {
  const stored = await receive([Buffer.alloc(300_000, "x")], 1_000_000);
  await keep(stored);
  const file = {
    name: "stor.txt",
    type: "text/plain",
    bytes: 300_000,
    open: () => openStored(stored.storageKey),
  };
  const ways: (() => Promise<unknown>)[] = [
    () => attachment(file, true),
    async () => (await attachment(file)).arrayBuffer(),
    async () => (await attachment(file)).body!.cancel(),
    async () => {
      const reader = (await attachment(file)).body!.getReader();
      await reader.read();
      await reader.cancel();
    },
  ];
  const before = await open();
  for (const way of ways) await Promise.all(Array.from({ length: 20 }, way));
  await expect.poll(open).toBeLessThanOrEqual(before + 2);
});
