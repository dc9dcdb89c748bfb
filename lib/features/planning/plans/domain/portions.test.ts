import { describe, expect, it } from "vitest";
import type { DeliveryStatus } from "@/lib/domain/delivery";
import { withFormer } from "./portions";

const item = (code: string, status: DeliveryStatus | null = null) => ({
  municipality: { code, name: `n${code}` },
  delivery: status && { status },
});
const bjuv = { code: "1260", name: "Bjuv", planned: 2, delivered: 1, share: "0.03" };

describe("who a version is shared out among", () => {
  it("is also who has left, as far as its items name them", () => {
    const items = [item("1260"), item("1281"), item("1281", "approved"), item("1281", "active")];
    expect(withFormer([bjuv], items)).toEqual([
      bjuv,
      { code: "1281", name: "n1281", planned: 2, delivered: 0, share: null },
    ]);
    expect(withFormer([bjuv], [item("1260")])).toEqual([bjuv]);
  });
});
