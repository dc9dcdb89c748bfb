// The word that sets up the first office: printed at each start until an office exists, the same
// each time. The database keeps its SHA-256 and the salt it is made of; the secret stands
// elsewhere.
import { createHash, createHmac, randomBytes } from "node:crypto";
import { withClient } from "./database.mjs";

// Without what is easily misread: 0 and o, 1, i and l, u and v.
const letters = "23456789abcdefghjkmnpqrstwxyz";

/** Sixteen letters in groups of four, about 77 bits, of the secret and the salt. */
function setupWordOf(authSecret, salt) {
  const bytes = createHmac("sha512", authSecret).update("setup word").update(salt).digest();
  // What would make some letters likelier than others is left out.
  const usable = [...bytes].filter((byte) => byte < 256 - (256 % letters.length));
  const word = usable.slice(0, 16).map((byte) => letters[byte % letters.length]);
  return word.join("").replace(/(.{4})(?=.)/g, "$1-");
}

const hashOf = (word) => createHash("sha256").update(word.replaceAll("-", "")).digest();

/** Lets the database know the word; resolves to it, or to null when there is an office already. */
export const keepSetupWord = (ownerUrl, authSecret) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT EXISTS (SELECT FROM office) AS done, (SELECT salt FROM setup_word LIMIT 1) AS salt",
    );
    const [{ done, salt }] = rows;
    const kept = salt ?? randomBytes(16);
    const word = done ? null : setupWordOf(authSecret, kept);
    await client.query("BEGIN");
    await client.query("DELETE FROM setup_word");
    if (word) await client.query("INSERT INTO setup_word (hash, salt) VALUES ($1, $2)", [hashOf(word), kept]);
    await client.query("COMMIT");
    return word;
  });
