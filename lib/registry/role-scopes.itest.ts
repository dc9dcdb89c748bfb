import { expect, it } from "vitest";
import { newId } from "@/lib/domain/ids";
import { grantScopes } from "@/lib/domain/actor";
import { roles, roleScopes, type Role } from "@/lib/domain/permissions";
import { useTestDatabase } from "@/lib/testing/database";
import { anOffice } from "@/lib/testing/factories";

const db = useTestDatabase("empty");

/** Whether the database takes a grant of this role that speaks of this. */
async function isTaken(
  officeId: string,
  role: Role,
  of: { scope: string; municipality: string; vendor: string },
) {
  const { scope, municipality, vendor } = of;
  const userId = newId();
  await db.rows("owner", `INSERT INTO "user" (id, email, name, password_hash) VALUES ($1, $2, 'x', 'x')`, [
    userId,
    `${userId}@x.example`,
  ]);
  const insert = `INSERT INTO role_grant (id, user_id, office_id, role, scope, municipality_id, vendor_id)
    VALUES ($1, $2, $3, $4::"Role", $5::"GrantScope", $6, $7)`;
  const values = [
    newId(),
    userId,
    officeId,
    role,
    scope,
    scope === "municipality" ? municipality : null,
    scope === "vendor" ? vendor : null,
  ];
  return db.rows("owner", insert, values).then(
    () => true,
    (error: Error) => {
      if (!error.message.includes("role_grant_scope")) throw error;
      return false;
    },
  );
}

it("a grant of each role speaks of what it may, in the database as in the table of permissions", async () => {
  const office = await anOffice({ systems: ["Diariet"] });
  const municipality = office.municipalities[0]!.id;
  const vendor = office.systems[0]!.vendor.id;
  for (const role of roles) {
    const taken: string[] = [];
    for (const scope of grantScopes)
      if (await isTaken(office.id, role, { scope, municipality, vendor })) taken.push(scope);
    expect([role, taken.sort()]).toEqual([role, [...roleScopes[role]].sort()]);
  }
});
