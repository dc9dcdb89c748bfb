import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { listHistory } from "@/lib/features/records/audit/server";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { getCapacity } from "../queries";
import { capacitySubject } from "../repository";
import { capacityBody } from "../schema";
import { setCapacity } from "./set-capacity";

const db = useTestDatabase("empty");
let office: MadeOffice;
let coordinator: Actor;
beforeEach(async () => {
  office = await anOffice({ systems: ["Diariet", "Akten"] });
  coordinator = await aPerson(db, office, { role: "coordinator" });
});

const nothing = { quarters: [], vendors: [], effort: [] };
const told = () => ({
  quarters: [
    { quarter: "2027-2", officeDays: "22.50" },
    { quarter: "2027-1", officeDays: 32 },
  ],
  vendors: [{ vendor: office.systems[0]!.vendor.key, quarter: "2027-1", parallel: 2 }],
  effort: [{ system: "diariet", firstDays: "10", furtherDays: "6.5" }],
});

const say = (body: unknown, version: number, actor = coordinator) =>
  perform(setCapacity, actor, { params: undefined, body: capacityBody.parse(body), version });
const read = (actor = coordinator) => withActor(actor, (tx) => getCapacity(tx, actor));

describe("what an office has room for", () => {
  it("is nothing until somebody says it", async () => {
    expect(await read()).toEqual({ ...nothing, source: null, assumption: null, version: 0 });
  });

  it("is read as it was said: days as decimals, quarters in order", async () => {
    const after = await say(told(), 0);
    expect(after).toEqual({
      quarters: [
        { quarter: "2027-1", officeDays: "32" },
        { quarter: "2027-2", officeDays: "22.5" },
      ],
      vendors: told().vendors,
      effort: told().effort,
      source: null,
      assumption: null,
      version: 1,
    });
    expect(await read()).toEqual(after);
    const officer = await aPerson(db, office, { role: "officer" });
    const auditor = await aPerson(db, office, { role: "auditor" });
    expect(await read(auditor)).toEqual(after);
    const event = await db.row<{ payload: string }>(
      "owner",
      "SELECT payload FROM audit_event WHERE stream = $1 AND type = 'capacity.set'",
      [`${office.key}/office`],
    );
    expect(JSON.parse(event.payload)).toMatchObject({
      subject: { type: "capacity", id: office.id },
      data: { quarters: 2, limits: 1, systems: 1 },
    });
    expect(await say(nothing, 1, officer)).toMatchObject({ ...nothing, version: 2 });
    expect(await read()).toMatchObject(nothing);
  });

  it("has a history", async () => {
    await say(told(), 0);
    const { items } = await withActor(coordinator, (tx) =>
      listHistory({ db: tx, actor: coordinator, locale: "sv" }, capacitySubject(coordinator), { limit: 5 }),
    );
    expect(items).toMatchObject([{ type: "capacity.set", facts: { quarters: 2, limits: 1, systems: 1 } }]);
  });

  it("is changed by who has read it as it is: of two at once one", async () => {
    const both = await Promise.allSettled([say(told(), 0), say(nothing, 0)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((one) => one.status === "rejected") as PromiseRejectedResult;
    expect(refused.reason).toMatchObject({ code: "request.stale", current: { version: 1 } });
    await expect(say(told(), 0)).rejects.toMatchObject({ code: "request.stale" });
    const again = await Promise.allSettled([say(told(), 1), say(told(), 1)]);
    expect(again.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await read()).toMatchObject({ version: 2 });
  });

  it("names only what the office has", async () => {
    const other = await anOffice({ systems: ["Annat"] });
    const refused: [string, string, unknown][] = [
      [
        "capacity.unknownVendor",
        "vendors.0.vendor",
        { ...nothing, vendors: [{ vendor: other.systems[0]!.vendor.key, quarter: "2027-1", parallel: 1 }] },
      ],
      [
        "capacity.unknownSystem",
        "effort.1.system",
        {
          ...nothing,
          effort: [...told().effort, { system: "annat", firstDays: "1", furtherDays: "1" }],
        },
      ],
      [
        "capacity.sameTwice",
        "quarters.2.quarter",
        { ...told(), quarters: [...told().quarters, told().quarters[0]] },
      ],
    ];
    for (const [code, path, body] of refused)
      await expect(say(body, 0), code).rejects.toMatchObject({ code, errors: [{ path, code }] });
    expect(await read()).toMatchObject({ version: 0 });
  });

  it("takes days and limits that can be, and no others", () => {
    const { success } = capacityBody.safeParse(nothing);
    expect(success).toBe(true);
    const wrong: unknown[] = [
      { quarters: [{ quarter: "2027-5", officeDays: "1" }] },
      { quarters: [{ quarter: "2027", officeDays: "1" }] },
      { quarters: [{ quarter: "2027-1", officeDays: "-1" }] },
      { quarters: [{ quarter: "2027-1", officeDays: "1,5" }] },
      { quarters: [{ quarter: "2027-1", officeDays: "1.555" }] },
      { quarters: [{ quarter: "2027-1", officeDays: 1e9 }] },
      { quarters: [{ quarter: "2027-1", officeDays: null }] },
      { vendors: [{ vendor: "a", quarter: "2027-1", parallel: -1 }] },
      { vendors: [{ vendor: "a", quarter: "2027-1", parallel: 1.5 }] },
      { effort: [{ system: "a", firstDays: "1" }] },
      { more: 1 },
    ];
    for (const one of wrong)
      expect(capacityBody.safeParse({ ...nothing, ...(one as object) }).success, JSON.stringify(one)).toBe(
        false,
      );
  });

  it("is each office's own, and for those who make plans to change", async () => {
    await say(told(), 0);
    const elsewhere = await anOffice();
    const other = await aPerson(db, elsewhere, { role: "coordinator" });
    expect(await read(other)).toMatchObject({ ...nothing, version: 0 });
    const council = await aPerson(db, office, { role: "council" });
    await expect(say(nothing, 1, council)).rejects.toMatchObject({ code: "request.forbidden" });
    // How long deliveries take is not told to others who read plans.
    expect(await read(council)).toMatchObject({ quarters: [{}, {}], vendors: [{}], effort: [] });
  });
});
