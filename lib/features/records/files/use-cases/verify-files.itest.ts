import { appendFile, rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withMunicipality } from "@/lib/platform/db";
import { keep, receive } from "@/lib/platform/storage";
import { useTestDatabase } from "@/lib/testing/database";
import { aDelivery, type MadeDelivery } from "@/lib/testing/deliveries";
import { anOffice, aPerson } from "@/lib/testing/factories";
import { sendImport } from "@/lib/testing/imports";
import { createFile } from "../repository";
import { verifyFiles } from "./verify-files";

const db = useTestDatabase("empty");

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
  it("looks at the files of lists that were read in, too", async () => {
    const coordinator = await aPerson(db, await anOffice(), { role: "coordinator" });
    const before = await verifyFiles();
    const id = await sendImport(coordinator, Buffer.from("Kommun;System\n"), "lista.csv");
    const { key } = await db.row<{ key: string }>(
      "owner",
      "SELECT storage_key AS key FROM import WHERE id = $1",
      [id],
    );
    expect(await verifyFiles()).toMatchObject({ files: before.files + 1, faults: [] });
    await appendFile(path.join(process.env["DATA_DIR"] ?? "", "files", key.slice(-2), key), "!");
    expect((await verifyFiles()).faults).toEqual([{ id, storageKey: key, fault: "changed" }]);
    await rm(path.join(process.env["DATA_DIR"] ?? "", "files", key.slice(-2), key));
    await db.rows("owner", "DELETE FROM import WHERE id = $1", [id]);
  });

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
