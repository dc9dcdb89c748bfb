import { describe, expect, it } from "vitest";
import { figureOn } from "./figure-on";

const figure = (date: string) => ({ date, value: Number(date.slice(0, 4)), source: null });
const register = figure("2024-12-31");

describe("figureOn", () => {
  it("takes the latest at or before the day, else the earliest after, else the register's", () => {
    const known = { figures: ["2018-12-31", "2020-12-31", "2021-12-31"].map(figure), register };
    expect(figureOn(known, "2021-01-01")?.date).toBe("2020-12-31");
    expect(figureOn(known, "2020-12-31")?.date).toBe("2020-12-31");
    expect(figureOn(known, "2030-01-01")?.date).toBe("2021-12-31");
    expect(figureOn(known, "2000-01-01")?.date).toBe("2018-12-31");
    expect(figureOn({ figures: [], register }, "2000-01-01")).toBe(register);
    expect(figureOn({ figures: [], register: null }, "2000-01-01")).toBeNull();
  });
});
