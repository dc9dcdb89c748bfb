import { symlink } from "node:fs/promises";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/domain/ids";
import { useTestDatabase } from "@/lib/testing/database";
import { discard, incomingPath, keep, listStoredKeys, openStored, receive } from ".";

useTestDatabase();

const text = (value: string) => [Buffer.from(value)];
const soon = () => new Date(Date.now() + 60_000);

async function allKeys(): Promise<string[]> {
  const keys: string[] = [];
  for await (const some of listStoredKeys(soon())) keys.push(...some);
  return keys;
}

describe("received files", () => {
  it("go when they are discarded before they are kept", async () => {
    const received = await receive(text("aldrig sparad"), 100);
    await discard(received);
    expect(await allKeys()).not.toContain(received.storageKey);
  });

  it("stay once they are kept: the answer to a commit can be lost, and then a row points at them", async () => {
    const received = await receive(text("sparad"), 100);
    await keep(received);
    await discard(received);
    expect((await buffer(await openStored(received.storageKey))).toString()).toBe("sparad");
    expect(await allKeys()).toContain(received.storageKey);
  });

  it("that are gone from the disk are an error before anything of them is sent", async () => {
    await expect(openStored("00/00/no-such-file")).rejects.toThrow(/ENOENT/);
  });

  it("are listed although one goes away meanwhile", async () => {
    const received = await receive(text("kvar"), 100);
    // A name that is listed but no longer exists, as when an upload ends between the two steps.
    await symlink(path.join("no", "such", "file"), incomingPath(newId()));
    expect(await allKeys()).toContain(received.storageKey);
  });
});
