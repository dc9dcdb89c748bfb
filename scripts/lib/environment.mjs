import { fail } from "./failure.mjs";
import { isLoopback } from "./ports.mjs";

/** Environments for the child processes: `web` lacks the owner's address, worker and admin commands get `owner`. */
export function environments({ dataDir, secrets, ownerUrl, appUrl, port, host, origin }) {
  const authSecret = process.env.AUTH_SECRET || secrets.authSecret;
  if (authSecret.length < 32) fail("AUTH_SECRET is too short; use at least 32 random characters.");
  const web = {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_APP_URL: appUrl,
    DATA_DIR: dataDir,
    AUTH_SECRET: authSecret,
    NEXTAUTH_SECRET: authSecret,
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    PORT: String(port),
    HOST: host,
  };
  delete web.DATABASE_URL;
  return { web, owner: { ...web, DATABASE_URL: ownerUrl } };
}

/** PORT, HOST and APP_ORIGIN with their defaults, or one sentence. */
export function address() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    fail(`PORT=${process.env.PORT} is not a port number.`);
  const host = process.env.HOST || "127.0.0.1";
  const origin = process.env.APP_ORIGIN || `http://localhost:${port}`;
  if (!URL.canParse(origin) || new URL(origin).origin !== origin) {
    fail(
      `APP_ORIGIN=${origin} is not an origin such as https://arkiv.example.se (no path, no slash at the end).`,
    );
  }
  const { protocol, hostname } = new URL(origin);
  if (protocol !== "https:" && !isLoopback(hostname))
    fail(
      `APP_ORIGIN=${origin} sends passwords in the clear; use https, by a proxy in front of this program.`,
    );
  // What listens on every address is asked on loopback.
  const asked = ["0.0.0.0", "::"].includes(host) ? "127.0.0.1" : host.includes(":") ? `[${host}]` : host;
  return { port, host, origin, local: `http://${asked}:${port}` };
}
