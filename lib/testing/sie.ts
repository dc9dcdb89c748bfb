import iconv from "iconv-lite";

/** A ledger as a test makes it; amounts in öre. */
export interface MadeLedger {
  accounts: { account: string; name: string; isResult: boolean; openingOre: number }[];
  objects: { dimension: string; object: string; name: string }[];
  vouchers: MadeVoucher[];
}

interface MadeVoucher {
  series: string;
  number: string;
  /** ISO date. */
  date: string;
  text: string;
  rows: { account: string; objects: [string, string][]; ore: number; text: string }[];
}

/** How a program writes it: the format leaves some of that open. */
export interface SieManner {
  encoding: "cp437" | "utf8" | "latin1" | "utf16le";
  separator: " " | "\t" | "  ";
  lineEnd: "\n" | "\r\n" | "\r";
  quotesAll: boolean;
  hasMark: boolean;
}

const plainManner: SieManner = {
  encoding: "cp437",
  separator: " ",
  lineEnd: "\r\n",
  quotesAll: false,
  hasMark: false,
};

const amount = (ore: number): string => {
  const digits = String(Math.abs(ore)).padStart(3, "0");
  return `${ore < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const day = (iso: string): string => iso.replaceAll("-", "");

/** Field by field, in quotes where it needs them, or everywhere. */
function linesOf(ledger: MadeLedger, { separator, quotesAll }: SieManner): string[] {
  const field = (text: string): string =>
    quotesAll || text === "" || /[\s"{}#]/.test(text) ? `"${text.replaceAll('"', '\\"')}"` : text;
  const line = (label: string, ...fields: string[]) => [label, ...fields].join(separator);
  const objects = (pairs: [string, string][]) =>
    `{${pairs.map(([dimension, object]) => `${dimension} ${field(object)}`).join(" ")}}`;
  const rows = ledger.vouchers.flatMap((voucher) => voucher.rows);
  const sumOf = (account: string) =>
    rows.filter((row) => row.account === account).reduce((sum, { ore }) => sum + ore, 0);
  return [
    line("#FLAGGA", "0"),
    line("#PROGRAM", field("Eget prov"), "1.0"),
    line("#FORMAT", "PC8"),
    line("#SIETYP", "4"),
    line("#FNAMN", field("Arkivförbundet i prövning")),
    line("#RAR", "0", "20260101", "20261231"),
    ...[...new Set(ledger.objects.map(({ dimension }) => dimension))].map((one) =>
      line("#DIM", one, field(`Dimension ${one}`)),
    ),
    ...ledger.objects.map((one) => line("#OBJEKT", one.dimension, field(one.object), field(one.name))),
    ...ledger.accounts.flatMap(({ account, name, isResult }) => [
      line("#KONTO", account, field(name)),
      line("#KTYP", account, isResult ? "K" : "T"),
    ]),
    ...ledger.accounts.flatMap(({ account, isResult, openingOre }) =>
      isResult
        ? [line("#RES", "0", account, amount(sumOf(account)))]
        : [
            line("#IB", "0", account, amount(openingOre)),
            line("#UB", "0", account, amount(openingOre + sumOf(account))),
          ],
    ),
    ...ledger.vouchers.flatMap((voucher) => [
      line("#VER", field(voucher.series), field(voucher.number), day(voucher.date), field(voucher.text)),
      "{",
      ...voucher.rows.map((row) =>
        line(
          "#TRANS",
          row.account,
          objects(row.objects),
          amount(row.ore),
          day(voucher.date),
          field(row.text),
        ),
      ),
      "}",
    ]),
  ];
}

/** The ledger as a SIE file of type 4, balances and results worked out. */
export function madeSie(ledger: MadeLedger, manner: Partial<SieManner> = {}): Buffer {
  const chosen = { ...plainManner, ...manner };
  const text = linesOf(ledger, chosen)
    .map((one) => `${one}${chosen.lineEnd}`)
    .join("");
  const encoding = { latin1: "windows-1252", utf16le: "utf16le", cp437: "cp437", utf8: "utf8" }[
    chosen.encoding
  ];
  return iconv.encode(text, encoding, { addBOM: chosen.hasMark });
}

/** Lines of a file as they are, in the format's own encoding. */
export const sieOf = (...lines: string[]): Buffer => iconv.encode(`${lines.join("\r\n")}\r\n`, "cp437");
