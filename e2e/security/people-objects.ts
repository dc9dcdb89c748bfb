import { createHash, randomBytes, randomUUID } from "node:crypto";
import { query } from "../support/database";

interface Made {
  database: string;
  /** The municipality's number. */
  code: string;
}

const account = async (database: string, hasPassword: boolean): Promise<string> => {
  const id = randomUUID();
  await query(
    database,
    `INSERT INTO "user" (id, email, name, password_hash) SELECT $1, $2, 'Provperson', CASE WHEN $3 THEN password_hash END
     FROM "user" WHERE email = 'samordnare@skanearkiv.example'`,
    [id, `${id}@prov.example`, hasPassword],
  );
  return id;
};

const place = `SELECT o.id AS office, m.id AS municipality FROM office o JOIN municipality m ON m.office_id = o.id
  WHERE o.key = 'skanearkiv' AND m.code = $2`;

/** A person of the municipality with one role there, whose id is the person's. */
export async function makePerson(
  { database, code }: Made,
  role: "systemManager" | "registrar",
): Promise<string> {
  const id = await account(database, true);
  await query(
    database,
    `INSERT INTO role_grant (id, user_id, office_id, role, scope, municipality_id)
     SELECT $1::uuid, $1::uuid, p.office, $3::"Role", 'municipality', p.municipality FROM (${place}) p`,
    [id, code, role],
  );
  return id;
}

/** Somebody invited to the municipality; returns the invitation's id. */
export async function makeInvitation({ database, code }: Made): Promise<string> {
  const user = await account(database, false);
  await query(
    database,
    `INSERT INTO invitation (id, office_id, user_id, name, email)
     SELECT $1::uuid, p.office, $1::uuid, 'Provperson', $1::text || '@prov.example' FROM (${place}) p`,
    [user, code],
  );
  await query(
    database,
    `INSERT INTO invitation_role (id, office_id, invitation_id, role, scope, municipality_id)
     SELECT $1::uuid, p.office, $1::uuid, 'systemManager', 'municipality', p.municipality FROM (${place}) p`,
    [user, code],
  );
  return user;
}

/** A link by which somebody sets a new password; returns its token. */
export async function makeLink(database: string): Promise<string> {
  const user = await account(database, true);
  const token = randomBytes(32);
  await query(
    database,
    `INSERT INTO account_link (id, kind, token_hash, user_id, expires_at)
     VALUES ($1, 'password', $2, $3, now() + interval '1 hour')`,
    [randomUUID(), createHash("sha256").update(token).digest(), user],
  );
  return token.toString("base64url");
}
