import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "../support/fixtures";
import { addressOf } from "../support/actors";
import { Client } from "../support/client";
import { freePort, start, type Start } from "../support/start";

test("npm start serves the demo, Ctrl+C ends it, a second start keeps the data, and what is wrong is one sentence", async () => {
  test.setTimeout(180_000);
  const DATA_DIR = await mkdtemp(path.join(tmpdir(), "arkivlots-start-"));
  const PORT = String(await freePort());
  const url = `http://localhost:${PORT}`;
  const running = async (one: Start) =>
    expect.poll(one.output, { timeout: 90_000, message: one.output() }).toContain("Press Ctrl+C to stop");
  try {
    for (const [wrong, says] of [
      [
        { MAX_UPLOAD_MB: "mycket" },
        "MAX_UPLOAD_MB=mycket is not a whole number of megabytes from 1 to 10000",
      ],
      [{ WEB_PROCESSES: "0" }, "WEB_PROCESSES=0 is not a whole number from 1 to"],
      [{ LOG_LEVEL: "loud" }, "LOG_LEVEL=loud is not one of silent, error, warn, info, debug"],
      [{ DATA_DIR: "/proc/arkivlots/data" }, "the data folder /proc/arkivlots/data cannot be written"],
    ] as const) {
      const refused = start({ DATA_DIR, PORT, ...wrong });
      expect(await refused.ended).toBe(1);
      expect(refused.output()).toContain(says);
      expect(refused.output()).not.toMatch(/\n\s+at /);
    }

    const first = start({ DATA_DIR, PORT });
    await running(first);
    expect(first.output()).toContain("arkivlots-demo-2026");
    const archivist = new Client(url);
    expect((await archivist.signIn(addressOf("archivist"))).status).toBe(200);

    const again = start({ DATA_DIR, PORT: String(await freePort()) });
    expect(await again.ended).toBe(1);
    const elsewhere = start({ DATA_DIR: `${DATA_DIR}-other`, PORT });
    expect(await elsewhere.ended).toBe(1);
    expect(elsewhere.output()).toContain(`port ${PORT} is already in use`);
    for (const { output } of [again, elsewhere]) expect(output()).not.toMatch(/\n\s+at /);

    first.child.kill("SIGINT");
    expect(await first.ended).toBe(0);
    await expect(fetch(url)).rejects.toThrow();

    const second = start({ DATA_DIR, PORT, WEB_PROCESSES: "2" });
    await running(second);
    // The session is a row of the database, so it has outlived the restart.
    expect((await archivist.get("/api/v1/skanearkiv/deliveries")).status).toBe(200);
    second.child.kill("SIGINT");
    expect(await second.ended).toBe(0);

    const publicly = start({ DATA_DIR, PORT, HOST: "0.0.0.0" });
    expect(await publicly.ended).toBe(1);
    expect(publicly.output()).toContain("demo accounts");
  } finally {
    await rm(DATA_DIR, { recursive: true, force: true });
    await rm(`${DATA_DIR}-other`, { recursive: true, force: true });
  }
});

test("npm start -- --empty loads no demo and prints the same word until an office is set up by it", async () => {
  test.setTimeout(180_000);
  const DATA_DIR = await mkdtemp(path.join(tmpdir(), "arkivlots-empty-"));
  const PORT = String(await freePort());
  const url = `http://localhost:${PORT}`;
  const running = async (one: Start) =>
    expect.poll(one.output, { timeout: 90_000, message: one.output() }).toContain("Press Ctrl+C to stop");
  const wordOf = (one: Start) => /^Setup word: (\S+)$/m.exec(one.output())?.[1];
  const stop = async (one: Start) => {
    one.child.kill("SIGINT");
    expect(await one.ended).toBe(0);
  };
  try {
    const refused = start({ DATA_DIR, PORT, DEMO: "maybe" });
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toContain("DEMO=maybe is neither on nor off");

    const first = start({ DATA_DIR, PORT }, "start", ["--empty"]);
    await running(first);
    const word = wordOf(first);
    expect(word).toBeTruthy();
    expect(first.output()).not.toContain("arkivlots-demo-2026");
    for (const at of ["/", "/sign-in"]) expect((await fetch(`${url}${at}`)).url).toBe(`${url}/setup`);
    await stop(first);

    const second = start({ DATA_DIR, PORT, DEMO: "off" });
    await running(second);
    expect(wordOf(second)).toBe(word);
    const program = new Client(url);
    const made = await program.post("/api/v1/setup", {
      token: word,
      office: { name: "Östarkivet", country: "SE" },
      host: "1281",
      administrator: { name: "Åsa Ek", email: "asa@lund.example", password: "en stig genom lövskogen" },
    });
    expect([made.status, made.text]).toEqual([201, '{"office":"ostarkivet"}']);
    expect((await fetch(url)).url).toBe(`${url}/sign-in`);
    await stop(second);

    const third = start({ DATA_DIR, PORT });
    await running(third);
    expect(wordOf(third)).toBeUndefined();
    expect(third.output()).not.toContain("demo");
    await stop(third);
  } finally {
    await rm(DATA_DIR, { recursive: true, force: true });
  }
});
