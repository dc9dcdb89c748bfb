// npm run admin -- <command>. Started by admin.mjs, which finds or starts the database.
import { verifyChains } from "@/lib/features/audit/server";
import { closeClients } from "@/lib/platform/db/client";
import { loadDemo } from "@/prisma/seed/index";

const commands: Record<string, (args: string[]) => Promise<number>> = {
  "demo load": async () => {
    console.log(`loaded: ${(await loadDemo()).join(", ")}`);
    return 0;
  },
  "audit verify": async () => {
    const { streams, events, faults } = await verifyChains();
    for (const { stream, seq, fault } of faults) console.log(`first bad event of ${stream}: number ${seq} (${fault})`);
    console.log(faults.length ? `${faults.length} broken chains` : `${streams} chains, ${events} events: all sound`);
    return faults.length ? 1 : 0;
  },
};

const [noun = "", verb = "", ...rest] = process.argv.slice(2);
const command = commands[`${noun} ${verb}`];
if (!command) {
  console.error(`Commands: ${Object.keys(commands).join(" | ")}`);
  process.exit(2);
}
try {
  process.exitCode = await command(rest);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await closeClients();
}
