import iconv from "iconv-lite";
import { crc32 } from "@/lib/domain/crc32";
import { encodingNameOf, type SieEncoding } from "./encoding";
import type { Tell } from "./book";
import type { Token } from "./lex";

const KSUMMA = /^#KSUMMA$/i;

/**
 * The file's own checksum: CRC-32 of the bytes of all labels and fields between its two `#KSUMMA`,
 * without what parts and encloses them: spaces, quotes and braces (SIE 4B, "Kontrollsumma"). Of a
 * file that was written anew in another encoding it may still be that of the format's own bytes.
 */
export class Checksum {
  #sums: Map<string, number> | null = null;
  #begun = 0;
  readonly #encodings: ReadonlySet<string>;
  readonly #tell: Tell;

  constructor(encoding: SieEncoding, tell: Tell) {
    this.#encodings = new Set([encodingNameOf(encoding), encodingNameOf("cp437")]);
    this.#tell = tell;
  }

  /** Takes a line, in its turn. */
  take(tokens: readonly Token[], line: number): void {
    const [label, stated] = tokens;
    if (label?.kind === "field" && !label.isQuoted && KSUMMA.test(label.text)) {
      if (stated?.kind === "field") this.#check(stated.text, line);
      else {
        this.#sums = new Map([...this.#encodings].map((one) => [one, 0]));
        this.#begun = line;
      }
      return;
    }
    if (this.#sums === null) return;
    const text = tokens.map((one) => (one.kind === "field" ? one.text : "")).join("");
    for (const [encoding, sum] of this.#sums)
      this.#sums.set(encoding, crc32(iconv.encode(text, encoding), sum));
  }

  #check(text: string, line: number): void {
    const sums = this.#sums && [...this.#sums.values()];
    this.#sums = null;
    // Some programs write the number with a sign.
    const stated = /^-?\d{1,10}$/.test(text) ? Number(text) >>> 0 : null;
    if (sums === null || (stated !== null && sums.includes(stated))) return;
    const value = `${stated ?? "–"} / ${sums[0]}`;
    this.#tell({ level: "warning", code: "sie.checksumDiffers", line, value });
  }

  /** The file is over: one that was begun must have come. */
  end(): void {
    if (this.#sums === null) return;
    this.#tell({ level: "warning", code: "sie.checksumMissing", line: this.#begun, value: null });
  }
}
