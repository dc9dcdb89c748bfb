import { expect, it } from "vitest";
import { useTestDatabase } from "@/lib/testing/database";
import { demoAccounts, tellDomain } from "./demo-accounts.mjs";

const db = useTestDatabase();
const list = () => demoAccounts((process.env["TEST_OWNER_URL_BASE"] ?? "") + db.name);

it("the accounts that are told are those that exist", async () => {
  const all = (await list()).join("\n");
  for (const part of ["skanearkiv.example", "exempel.example", "samordnare@", "arkivarie."])
    expect(all).toContain(part);
  await db.rows("owner", `UPDATE "user" SET is_demo = false WHERE email LIKE '%@exempel.example'`);
  const without = (await list()).join("\n");
  expect(without).not.toContain("exempel.example");
  expect(without).toContain("skanearkiv.example");
});

it("of many in the municipalities some are named, and the rest counted", () => {
  const many = ["admin", "radet", ...Array.from({ length: 20 }, (_, n) => `arkivarie.k${n}`)];
  const line = tellDomain("x.example", many);
  expect(line).toContain("admin@ radet@ arkivarie.k0@");
  expect(line).toMatch(/and 15 more$/);
});
