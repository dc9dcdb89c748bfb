import { spawn, type ChildProcess } from "node:child_process";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

export interface Start {
  child: ChildProcess;
  /** All that it has printed. */
  output: () => string;
  ended: Promise<number | null>;
}

/** A script of the installation, by default npm start's, with no database given from outside. */
export function start(env: Record<string, string>, script = "start", args: string[] = []): Start {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(DATABASE|TEST|AUTH|NEXTAUTH|APP_)/.test(name),
  );
  const child = spawn(process.execPath, [path.join(root, `scripts/${script}.mjs`), ...args], {
    cwd: tmpdir(),
    env: { ...Object.fromEntries(inherited), ...env } as NodeJS.ProcessEnv,
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text += chunk));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, output: () => text, ended };
}
