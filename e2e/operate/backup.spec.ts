import { cp, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "../support/fixtures";
import { addressOf, PASSWORD } from "../support/actors";
import { Client } from "../support/client";
import { makeReadyToSign, sign } from "../support/ready-delivery";
import { freePort, start, type Start } from "../support/start";

/** What an admin command prints, and its exit code. */
async function admin(DATA_DIR: string, ...args: string[]): Promise<string> {
  const command = start({ DATA_DIR }, "admin", args);
  return `${await command.ended} ${command.output()}`;
}

test("the data folder copied while stopped works elsewhere, whole; copied while running it is refused", async () => {
  test.setTimeout(240_000);
  const place = await mkdtemp(path.join(tmpdir(), "arkivlots-backup-"));
  const [original, live] = [path.join(place, "original"), path.join(place, "live")];
  const moved = path.join(place, "elsewhere/moved");
  const PORT = String(await freePort());
  const url = `http://localhost:${PORT}`;
  const started: Start[] = [];
  const begin = async (DATA_DIR: string): Promise<Start> => {
    const one = start({ DATA_DIR, PORT });
    started.push(one);
    await expect
      .poll(one.output, { timeout: 90_000, message: one.output() })
      .toContain("Press Ctrl+C to stop");
    return one;
  };
  const stop = async (one: Start) => {
    one.child.kill("SIGINT");
    expect(await one.ended).toBe(0);
  };
  const archivist = new Client(url);
  const S = "/api/v1/skanearkiv";
  const documentOf = async (approval: string) => {
    const response = await archivist.fetch(`${S}/approvals/${approval}/document.pdf`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    return Buffer.from(await response.arrayBuffer()).toString("base64");
  };
  try {
    const first = await begin(original);
    await archivist.signIn(addressOf("archivist"));
    const { delivery, request } = await makeReadyToSign(archivist);
    await archivist.upload("skanearkiv", delivery, "stickprov åäö.txt", Buffer.from("stickprov"));
    const approval = await sign(archivist, request, PASSWORD);
    // The worker stores the signed PDF beside the uploaded file, and with time those of the demo.
    const document = `${S}/approvals/${approval}/document.pdf`;
    await expect.poll(async () => (await archivist.fetch(document)).status, { timeout: 60_000 }).toBe(200);
    const sound = /^0 \d+ files, \d+ bytes: all sound/;
    expect(await admin(original, "files", "verify")).toMatch(sound);
    const pdf = await documentOf(approval);

    // The database may remove a file of its own just while it is copied.
    await expect(() => cp(original, live, { recursive: true, force: true })).toPass();
    const refusal = `is a copy of ${original}, taken while it was running`;
    const copied = start({ DATA_DIR: live, PORT: String(await freePort()) });
    expect(await copied.ended).toBe(1);
    expect(copied.output()).toContain(refusal);
    expect(await admin(live, "audit", "verify")).toContain(refusal);
    expect(await documentOf(approval)).toBe(pdf);
    await stop(first);

    await cp(original, moved, { recursive: true });
    await rename(original, `${original}-gone`);
    const second = await begin(moved);
    await archivist.signIn(addressOf("archivist"));
    expect(await documentOf(approval)).toBe(pdf);
    expect(await admin(moved, "audit", "verify")).toMatch(/^0 \d+ chains, \d+ events: all sound/);
    expect(await admin(moved, "files", "verify")).toMatch(sound);
    await stop(second);
  } finally {
    for (const one of started) one.child.kill("SIGINT");
    await Promise.all(started.map((one) => one.ended));
    await rm(place, { recursive: true, force: true });
  }
});
