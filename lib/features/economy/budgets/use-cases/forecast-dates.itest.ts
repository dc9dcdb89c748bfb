import { beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/domain/actor";
import { forecastDatesBody } from "@/lib/features/economy/budgets/schema";
import { withActor } from "@/lib/platform/db";
import { perform } from "@/lib/testing/actors";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice, aPerson, type MadeOffice } from "@/lib/testing/factories";
import { getForecastDates } from "../queries";
import { setForecastDates } from "./set-forecast-dates";

const db = useTestDatabase("empty");
let office: MadeOffice;
let economist: Actor;
beforeEach(async () => {
  office = await anOffice();
  economist = await aPerson(db, office, { role: "economist" });
});

const read = (actor: Actor) => withActor(actor, (tx) => getForecastDates(tx, actor));
const say = (actor: Actor, dates: string[], version: number) =>
  perform(setForecastDates, actor, { params: undefined, body: forecastDatesBody.parse({ dates }), version });

describe("the days of an office's forecasts", () => {
  it("are the usual four until somebody says others, who has read them as they are", async () => {
    const usual = { dates: ["02-28", "04-30", "08-31", "10-31"], version: 0 };
    expect(await read(economist)).toEqual(usual);
    expect(await say(economist, ["10-31", "03-31"], 0)).toEqual({ dates: ["03-31", "10-31"], version: 1 });
    await expect(say(economist, ["05-31"], 0)).rejects.toMatchObject({
      code: "request.stale",
      current: { dates: ["03-31", "10-31"], version: 1 },
    });
    expect(await say(economist, [], 1)).toEqual({ dates: [], version: 2 });
    const told = await db.rows<{ dates: string }>(
      "owner",
      `SELECT payload::json #>> '{data,dates}' AS dates FROM audit_event
       WHERE office_id = $1 AND type = 'budget.forecastDatesSaid' ORDER BY seq`,
      [office.id],
    );
    expect(told.map(({ dates }) => dates)).toEqual(["03-31, 10-31", ""]);
  });

  it("are read by who reads budgets, and said by who makes them", async () => {
    const council = await aPerson(db, office, { role: "council" });
    expect(await read(council)).toMatchObject({ version: 0 });
    await expect(say(council, ["05-31"], 0)).rejects.toMatchObject({ code: "request.forbidden" });
  });

  it("exist in every year, each once", () => {
    const codes = (dates: string[]) =>
      forecastDatesBody.safeParse({ dates }).error?.issues.map(({ path, message }) => [path, message]);
    expect(codes(["02-29"])).toEqual([[["dates", 0], "budget.forecastDate"]]);
    expect(codes(["04-30", "04-30"])).toEqual([[["dates"], "budget.forecastDateTwice"]]);
    expect(codes(Array.from({ length: 25 }, () => "04-30"))).toHaveLength(1);
  });
});
