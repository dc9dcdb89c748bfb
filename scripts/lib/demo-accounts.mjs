// The demo accounts that this database has: an upgraded folder may lack some of those that could be.
import { withClient } from "./database.mjs";

const MOST_SHOWN = 7;

/** One line for an address's domain: the office's own people, and of the others some and how many. */
export function tellDomain(domain, locals) {
  const [own, placed] = [false, true].map((isPlaced) =>
    locals.filter((one) => one.includes(".") === isPlaced),
  );
  const shown = [...own, ...placed].slice(0, Math.max(MOST_SHOWN, own.length + 1));
  const rest = locals.length - shown.length;
  const names = shown.map((local) => `${local}@`).join(" ");
  return `  ${domain.padEnd(23)} ${names}${rest > 0 ? ` and ${rest} more` : ""}`;
}

/** A line for each domain that has demo accounts; none where there are none. */
export const demoAccounts = (ownerUrl) =>
  withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT split_part(email, '@', 2) AS domain, array_agg(split_part(email, '@', 1) ORDER BY email) AS locals
       FROM "user" WHERE is_demo AND deactivated_at IS NULL GROUP BY 1 ORDER BY 1`,
    );
    return rows.map(({ domain, locals }) => tellDomain(domain, locals));
  });
