import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { cloneDatabase, dropDatabase } from "../../scripts/lib/clone.mjs";
import { startServer } from "../../scripts/lib/serve.mjs";
import { addressOf, PASSWORD } from "../support/actors";
import { Client } from "../support/client";
import { query } from "../support/database";

const S = "/api/v1/skanearkiv";

const findDelivery = async (client: Client): Promise<string> =>
  (await client.get<{ items: { id: string }[] }>(`${S}/deliveries?system=w3d3`)).body.items[0]!.id;

/** A copy of the demo office and a folder of files, for as long as the work lasts. */
async function withOffice(
  name: string,
  work: (place: { databaseName: string; dataDir: string }) => Promise<void>,
): Promise<void> {
  const databaseName = `e2e_${name}_${process.pid}`;
  await cloneDatabase(process.env["TEST_TEMPLATE"] ?? "", databaseName);
  await work({ databaseName, dataDir: path.resolve(".test", databaseName) });
  await dropDatabase(databaseName);
}

/** Asks over a new connection each time, as a proxy does, so that any process may answer. */
class Passing extends Client {
  override fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), Connection: "close" };
    return super.fetch(path, { ...init, headers });
  }
}

const comment = (client: Client, url: string, delivery: string, body: string, key: string = randomUUID()) =>
  client.post(
    `${url}${S}/deliveries/${delivery}/comments`,
    { body, mentions: [] },
    { "Idempotency-Key": key },
  );

test("two servers on one database and one folder of files are one program", async () => {
  await withOffice("two", async (place) => {
    const first = await startServer(place);
    // As behind a proxy: people know one address, whichever server answers.
    const known = { APP_ORIGIN: first.url, NEXTAUTH_URL: first.url };
    const second = await startServer({ ...place, env: known });
    try {
      const archivist = new Client(first.url);
      await archivist.signIn(addressOf("archivist"));
      const delivery = await findDelivery(archivist);
      expect((await archivist.get(`${second.url}${S}/deliveries`)).status).toBe(200);

      const key = randomUUID();
      const say = (url: string) => comment(archivist, url, delivery, "en enda gång", key);
      const both = [first.url, second.url];
      const answers = await Promise.all([...both, ...both].map(say));
      for (const { status } of answers) expect([201, 409]).toContain(status);
      const [here, there] = [await say(first.url), await say(second.url)];
      expect([here.status, there.text]).toEqual([201, here.text]);
      const said = await query(place.databaseName, "SELECT id FROM comment WHERE body = $1", [
        "en enda gång",
      ]);
      expect(said).toHaveLength(1);

      const bytes = Buffer.from("stickprov åäö");
      const { id } = (await archivist.upload("skanearkiv", delivery, "stickprov.txt", bytes)).body;
      const file = await archivist.fetch(`${second.url}${S}/files/${id}`);
      expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes);

      const guess = (url: string, password: string) => new Client(url).signIn(addressOf("council"), password);
      for (let turn = 0; turn < 10; turn++) await guess(both[turn % 2]!, `fel ${turn}`);
      for (const url of both) expect((await guess(url, PASSWORD)).status).toBe(429);

      const csrf = await archivist.get<{ csrfToken: string }>(`${second.url}/api/auth/csrf`);
      await archivist.fetch(`${second.url}/api/auth/signout`, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({ csrfToken: csrf.body.csrfToken, json: "true" }),
      });
      archivist.cookies.delete("arkivlots.session");
      expect((await archivist.get(`${S}/deliveries`)).status).toBe(401);
    } finally {
      await Promise.all([first.stop(), second.stop()]);
    }
  });
});

test("of two web processes one is killed: the other serves, nothing promised is lost, and it comes back", async () => {
  await withOffice("killed", async (place) => {
    const server = await startServer({ ...place, env: { WEB_PROCESSES: "2" } });
    const log = () => readFileSync(path.join(place.dataDir, "web.log"), "utf8");
    const pids = () => [...new Set([...log().matchAll(/"pid":(\d+)/g)].map(([, pid]) => Number(pid)))];
    // Who signs somebody in says so in the log.
    const serving = async () => {
      const signIn = () => new Passing(server.url).signIn(addressOf("coordinator"));
      await Promise.all(Array.from({ length: 4 }, signIn));
      return pids().length;
    };
    try {
      await expect.poll(serving).toBe(2);
      const victim = pids()[0]!;
      const archivist = new Passing(server.url);
      await archivist.signIn(addressOf("archivist"));
      const delivery = await findDelivery(archivist);

      const promised: string[] = [];
      const write = async (writer: number) => {
        for (let turn = 0; turn < 12; turn++) {
          const body = `${writer}: ${turn}`;
          // A connection breaks with the process at its other end: then nothing was promised.
          const answer = await comment(archivist, server.url, delivery, body).catch(() => null);
          if (answer?.status === 201 && promised.push(body) === 20) process.kill(victim, "SIGKILL");
        }
      };
      await Promise.all([1, 2, 3, 4, 5, 6].map(write));
      expect(promised.length).toBeGreaterThan(50);
      const kept = await query<{ body: string }>(place.databaseName, "SELECT body FROM comment");
      expect(kept.map(({ body }) => body)).toEqual(expect.arrayContaining(promised));

      await expect.poll(serving).toBe(3);
      expect(log()).toContain("The web process stopped (SIGKILL); starting it again in 1 s.");
      await server.stop();
      for (const pid of pids()) expect(() => process.kill(pid, 0)).toThrow();
    } finally {
      await server.stop();
    }
  });
});
