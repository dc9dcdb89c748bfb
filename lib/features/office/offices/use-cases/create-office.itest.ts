import { expect, it } from "vitest";
import { furnishOffice } from "@/lib/registry/new-office";
import { useTestDatabase } from "@/lib/testing/database";
import { createOffice } from "./create-office";

const db = useTestDatabase("empty");
const create = (key: string) => createOffice({ key, name: "Arkiv", country: "SE" }, furnishOffice);

it("no office is made under an address of the program itself", async () => {
  for (const key of ["api", "sign-in", "icon", "iconarkivet", "fonts", "health"])
    await expect(create(key)).rejects.toThrow(/address of the program/);
  expect(await db.rows("owner", "SELECT FROM office")).toEqual([]);
  expect((await create("apiarkiv")).key).toBe("apiarkiv");
});
