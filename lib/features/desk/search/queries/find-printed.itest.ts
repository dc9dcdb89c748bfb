import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { newId } from "@/lib/domain/ids";
import { withActor } from "@/lib/platform/db";
import { actorFor, archivistOf } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { aDemoDelivery } from "@/lib/testing/demo-deliveries";
import type { MadeDelivery } from "@/lib/testing/deliveries";
import { findPrinted } from "./find-printed";
import { kindsFor } from "./find-hits";

const db = useTestDatabase();
const SHA = "0123456789abcdef".repeat(4);
const PACKAGE = "fedcba9876543210".repeat(4);

let delivery: MadeDelivery;
beforeAll(async () => {
  delivery = await aDemoDelivery(db);
  const { id, officeId, municipalityId } = delivery;
  await db.rows(
    "owner",
    `INSERT INTO file (id, office_id, municipality_id, subject_type, subject_id, name, type, sha256, bytes, storage_key)
     VALUES ($1, $2, $3, 'delivery', $4, 'Stickprov Åäö.txt', 'text/plain', $5, 9, $6)`,
    [newId(), officeId, municipalityId, id, SHA, newId()],
  );
  await db.rows(
    "owner",
    "UPDATE round SET package_name = 'SIP-2026-014.tar', package_sha256 = $2 WHERE delivery_id = $1",
    [id, PACKAGE],
  );
});

const find = (actor: Actor, query: string) =>
  withActor(actor, (tx) => findPrinted(tx, actor, query, kindsFor(actor)));
const ids = async (actor: Actor, query: string) => (await find(actor, query)).map(({ id }) => id);

const queries = () => [
  delivery.id,
  delivery.id.toUpperCase(),
  SHA,
  SHA.slice(0, 16),
  "stickprov åäö.txt",
  "STICKPROV",
  PACKAGE,
  "sip-2026-014",
];

describe("what a signed document prints", () => {
  it("finds the delivery by its id, and by the checksums and names of its files and packages", async () => {
    const actor = await archivistOf(db, "trelleborg");
    for (const query of queries()) expect([query, await ids(actor, query)]).toEqual([query, [delivery.id]]);
    expect(await find(actor, "stickprov")).toMatchObject([
      { kind: "delivery", title: "W3D3, Trelleborg", context: "Stickprov Åäö.txt" },
    ]);
    for (const query of ["st", SHA.slice(0, 15), "%", "tickprov", SHA.replace(/f$/, "0"), newId()])
      expect([query, await ids(actor, query)]).toEqual([query, []]);
  });

  it("finds it for nobody who may not see it", async () => {
    const others = [
      await archivistOf(db, "skurup"),
      await actorFor(db, "samordnare@e-arkiv-mitt.example", "e-arkiv-mitt"),
      await actorFor(db, "admin@skanearkiv.example"),
      await actorFor(db, "leverantor@skanearkiv.example"),
    ];
    for (const actor of others)
      for (const query of queries()) expect([query, await ids(actor, query)]).toEqual([query, []]);
    for (const query of queries())
      expect(await db.rows("app", "SELECT * FROM search_printed($1)", [query])).toEqual([]);
  });
});

describe("a signed decision", () => {
  it("is found by its id and by its checksum, whole or as the foot of the page has it", async () => {
    const { id, digest } = await db.row<{ id: string; digest: string }>(
      "owner",
      `SELECT a.id, a.digest FROM approval a JOIN office o ON o.id = a.office_id WHERE a.digest IS NOT NULL AND o.key = 'exempel' LIMIT 1`,
    );
    const actor = await actorFor(db, "samordnare@exempel.example", "exempel");
    for (const query of [id, digest, digest.slice(0, 16)])
      expect([query, await ids(actor, query)]).toEqual([query, [id]]);
    expect(await ids(await actorFor(db, "samordnare@skanearkiv.example"), digest)).toEqual([]);
  });
});
