import { expect, it } from "vitest";
import { pack } from "@/lib/testing/packing";

it("two gigabytes are packed within a few megabytes of memory", { timeout: 120_000 }, async () => {
  const { bytes, most } = await pack(40, 50_000_000);
  expect(bytes).toBeGreaterThan(2_000_000_000);
  expect(most).toBeLessThan(8_000_000);
});
