import iconv from "iconv-lite";
import { readSie, type SieFault, type SieVoucher } from "@/lib/features/economy/outcome/domain/sie";

/** How a file is written, where the format leaves it open or a program does as it likes. */
interface Manner {
  encoding?: string;
  lineEnd?: string;
  hasMark?: boolean;
}

/** The head of a file of 2026, and a sound voucher with its rows. */
export const head = ["#FLAGGA 0", "#FORMAT PC8", "#SIETYP 4", "#RAR 0 20260101 20261231"];
export const rows = ["{", "#TRANS 5010 {} 125.50", "#TRANS 1930 {} -125.50", "}"];
export const voucher = ["#VER A 1 20260131 Hyra", ...rows];
/** A file of these lines. */
export const made = (
  lines: string[],
  { encoding = "cp437", lineEnd = "\r\n", hasMark = false }: Manner = {},
): Buffer => iconv.encode(lines.map((line) => `${line}${lineEnd}`).join(""), encoding, { addBOM: hasMark });
/** The head and these lines, as the format has it. */
export const file = (...lines: string[]) => made([...head, ...lines]);
/** With one line instead of a row of the voucher: lines 7 and 8 of the file. */
export const withRow = (row: string, other = "#TRANS 1930 {} -125.50") =>
  file("#VER A 1 20260131 Hyra", "{", row, other, "}");

/** Reads a file in pieces: what it says, its sums of a year, and its faults by line. */
export async function read(bytes: Buffer) {
  const [vouchers, faults]: [SieVoucher[], SieFault[]] = [[], []];
  const summary = await readSie(
    async function* () {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
    },
    { onVoucher: (one) => vouchers.push(one), onFault: (fault) => faults.push(fault) },
  );
  const sums = (year: string) =>
    Object.fromEntries(
      summary.accounts.flatMap(({ account, sumOre }) =>
        sumOre[year] === undefined ? [] : [[account, sumOre[year]]],
      ),
    );
  return { summary, vouchers, sums, told: faults.map(({ line, code }) => [line, code]) };
}

export type Told = [number, string][];
