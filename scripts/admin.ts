// npm run admin -- <command>. Started by admin.mjs, which finds or starts the database.
import { parseArgs } from "node:util";
import { z } from "zod";
import { accents } from "@/lib/domain/accent";
import { createUser, setPassword } from "@/lib/features/office/accounts/server";
import { verifyChains } from "@/lib/features/records/audit/server";
import { verifyFiles } from "@/lib/features/records/files/server";
import { createOffice } from "@/lib/features/office/offices/server";
import { closeClients } from "@/lib/platform/db/client";
import { furnishOffice, phaseTemplateKeys } from "@/lib/registry/new-office";
import { loadDemo } from "@/prisma/seed/index";

type Options = Record<string, string | undefined>;
interface Command {
  usage: string;
  run: (options: Options) => Promise<number>;
}

/**
 * A password from --password, else from standard input, so that it need not stand in the shell's
 * history.
 */
async function readPassword(options: Options): Promise<string> {
  if (options["password"]) return options["password"];
  console.error("Write the password and press Enter:");
  for await (const line of process.stdin) return String(line).replace(/\r?\n$/, "");
  return "";
}

const commands: Record<string, Command> = {
  "user create": {
    usage: "--email E --name N --office KEY --role ROLE [--municipality CODE] [--vendor KEY] [--password P]",
    run: async (options) => {
      const password = await readPassword(options);
      const { email } = await createUser({ ...options, password } as Parameters<typeof createUser>[0]);
      console.log(`created: ${email}`);
      return 0;
    },
  },
  "user set-password": {
    usage: "--email E [--password P]",
    run: async (options) => {
      await setPassword(options["email"] ?? "", await readPassword(options));
      console.log("the password is set; every session of that user has ended");
      return 0;
    },
  },
  "office create": {
    usage: `--key KEY --name N --country SE|NO [--locale sv|nb|en] [--accent ${accents.join("|")}] [--phases ${phaseTemplateKeys.join("|")}]`,
    run: async (options) => {
      const phases = z.enum(phaseTemplateKeys).optional().parse(options["phases"]);
      const { key } = await createOffice(options as Parameters<typeof createOffice>[0], (db, office) =>
        furnishOffice(db, office, phases),
      );
      console.log(`created: ${key}`);
      return 0;
    },
  },
  "demo load": {
    usage: "[--scale 1 to 100: how large the invented office is]",
    run: async (options) => {
      const scale = z.coerce.number().int().min(1).max(100).default(1).parse(options["scale"]);
      console.log(`loaded: ${(await loadDemo(scale)).join(", ")}`);
      return 0;
    },
  },
  "audit verify": {
    usage: "",
    run: async () => {
      const { streams, events, faults } = await verifyChains();
      for (const { stream, seq, fault } of faults)
        console.log(`first bad event of ${stream}: number ${seq} (${fault})`);
      console.log(
        faults.length
          ? `${faults.length} of ${streams} chains broken`
          : `${streams} chains, ${events} events: all sound`,
      );
      return faults.length ? 1 : 0;
    },
  },
  "files verify": {
    usage: "",
    run: async () => {
      const { files, bytes, faults } = await verifyFiles();
      for (const { id, storageKey, fault } of faults) console.log(`${fault}: file ${id} (${storageKey})`);
      const all = `${files} files, ${bytes} bytes`;
      console.log(faults.length ? `${faults.length} of ${all}: missing or changed` : `${all}: all sound`);
      return faults.length ? 1 : 0;
    },
  },
};

const [noun = "", verb = "", ...rest] = process.argv.slice(2);
const command = commands[`${noun} ${verb}`];
const names = [
  "email",
  "name",
  "office",
  "role",
  "municipality",
  "vendor",
  "password",
  "key",
  "country",
  "locale",
  "accent",
  "phases",
  "scale",
];
try {
  if (!command)
    throw new Error(
      `The commands are:\n${Object.entries(commands)
        .map(([name, { usage }]) => `  ${name} ${usage}`)
        .join("\n")}`,
    );
  const { values } = parseArgs({
    args: rest,
    options: Object.fromEntries(names.map((name) => [name, { type: "string" as const }])),
  });
  process.exitCode = await command.run(values as Options);
} catch (error) {
  const text =
    error instanceof z.ZodError
      ? error.issues.map((i) => `${i.path.join(".")}: ${i.message}`).join("\n")
      : String(error instanceof Error ? error.message : error);
  console.error(text);
  process.exitCode = 1;
} finally {
  await closeClients();
}
