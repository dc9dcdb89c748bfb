import { asciiAddress } from "@/lib/domain/email";
import type { Role } from "@/lib/domain/permissions";

/** What pasted lines are read by: words as a reader writes them, folded. */
export interface KnownWords {
  /** A role by its word. */
  roles: Record<string, Role>;
  /** A municipality's code by its name or code. */
  municipalities: Record<string, string>;
  /**
   * The roles that the reader gives for the whole office, and for a municipality (any of theirs).
   */
  forOffice: readonly Role[];
  forMunicipality: readonly Role[];
}

type LineProblem =
  "fields" | "email" | "role" | "municipality" | "place" | "noPlace" | "vendor" | "mayNot" | "twice";

export interface ReadLine {
  /** As the reader counts them, from 1. */
  line: number;
  name: string;
  email: string;
  role: Role | null;
  municipality: string | null;
  problem: LineProblem | null;
}

/** A word as it is compared: without capitals and superfluous spaces. */
export const folded = (word: string): string =>
  word.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

const separatorOf = (text: string): string => ["\t", ";", ","].find((one) => text.includes(one)) ?? ";";

/** "Lund", "lunds kommun", "1281". */
const placeWords = (word: string): string[] => {
  const short = folded(word).replace(/ kommune?$/, "");
  return [short, short.replace(/s$/, "")];
};

function roleProblem(role: Role, municipality: string | null, known: KnownWords): LineProblem | null {
  if (role === "vendor") return "vendor";
  const allowed = municipality === null ? known.forOffice : known.forMunicipality;
  if (allowed.includes(role)) return null;
  const elsewhere = municipality === null ? known.forMunicipality : known.forOffice;
  if (!elsewhere.includes(role)) return "mayNot";
  return municipality === null ? "place" : "noPlace";
}

function readLine(line: string, number: number, known: KnownWords): ReadLine {
  const parts = line.split(separatorOf(line)).map((part) => part.trim().replace(/^"(.*)"$/, "$1"));
  const [name = "", email = "", roleWord = "", place = ""] = parts;
  const role = known.roles[folded(roleWord)] ?? null;
  const municipality = placeWords(place).flatMap((word) => known.municipalities[word] ?? [])[0] ?? null;
  const read = { line: number, name, email: asciiAddress(email), role, municipality };
  const problem = ((): LineProblem | null => {
    if (!name || !email || !roleWord) return "fields";
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return "email";
    if (!role) return "role";
    if (place && municipality === null) return "municipality";
    return roleProblem(role, municipality, known);
  })();
  return { ...read, problem };
}

/**
 * The people of pasted lines, "name; address; role; municipality", each with what is wrong with it.
 */
export function readLines(text: string, known: KnownWords): ReadLine[] {
  const lines = text.split(/\r?\n/).map((line, index) => ({ line, number: index + 1 }));
  const said = lines.filter(({ line }) => line.trim() !== "");
  // The head of a table that was pasted with its rows.
  const [first] = said;
  const rows = first && !first.line.includes("@") && said.length > 1 ? said.slice(1) : said;
  const read = rows.map(({ line, number }) => readLine(line, number, known));
  const isTwice = ({ email }: ReadLine) => read.filter((other) => other.email === email).length > 1;
  return read.map((line) => (line.problem === null && isTwice(line) ? { ...line, problem: "twice" } : line));
}
