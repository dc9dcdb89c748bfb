import { appendFile, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withMunicipality } from "@/lib/platform/db";
import { keep, receive } from "@/lib/platform/storage";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice } from "@/lib/testing/factories";
import { createFile } from "../repository";
import { verifyFiles } from "./verify-files";

useTestDatabase("empty");

async function stored(delivery: MadeDelivery, text: string): Promise<{ key: string; file: string }> {
  const { officeId, municipalityId, subject } = delivery;
  const received = await receive([Buffer.from(text)], 1000);
  await keep(received);
  const { sha256, bytes, storageKey } = received;
  const row = { subject, name: "a.txt", type: "text/plain", sha256, bytes, storageKey };
  await withMunicipality({ officeId, municipalityId }, (tx) =>
    createFile(tx, { userId: null, officeId }, row),
  );
  return {
    key: storageKey,
    file: path.join(process.env["DATA_DIR"] ?? "", "files", storageKey.slice(-2), storageKey),
  };
}

describe("verifyFiles", () => {
  it("counts files that are whole, and names those that are gone or have other bytes", async () => {
    const delivery = await aDelivery(await anOffice({ systems: ["Diariet"] }));
    const before = await verifyFiles();
    expect(before.faults).toEqual([]);
    const [whole, longer, gone] = [
      await stored(delivery, "hel"),
      await stored(delivery, "ändrad"),
      await stored(delivery, "borta"),
    ];
    const after = await verifyFiles();
    expect([after.files, after.bytes, after.faults]).toEqual([before.files + 3, before.bytes + 15, []]);

    await appendFile(longer.file, "!");
    await rm(gone.file);
    const { faults } = await verifyFiles();
    expect(Object.fromEntries(faults.map(({ storageKey, fault }) => [storageKey, fault]))).toEqual({
      [longer.key]: "changed",
      [gone.key]: "missing",
    });
    expect(faults.map((fault) => fault.storageKey)).not.toContain(whole.key);
  });
});
