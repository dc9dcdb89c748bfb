import { describe, expect, it } from "vitest";
import { isLate } from "./late";

describe("a planned delivery", () => {
  it("is late from the first day after its quarter", () => {
    const delivery = { plannedFor: "2026-3", status: "underControl" } as const;
    expect(isLate(delivery, "2026-09-30")).toBe(false);
    expect(isLate(delivery, "2026-10-01")).toBe(true);
    expect(isLate({ ...delivery, plannedFor: "2025-4" }, "2026-01-01")).toBe(true);
    expect(isLate({ ...delivery, plannedFor: "2027-1" }, "2026-12-31")).toBe(false);
  });

  it("is not late when it is settled, or stands in no plan", () => {
    for (const status of ["approved", "approvedWithRemarks", "closed", "cancelled"] as const)
      expect(isLate({ plannedFor: "2020-1", status }, "2026-10-01")).toBe(false);
    expect(isLate({ plannedFor: null, status: "active" }, "2026-10-01")).toBe(false);
  });
});
