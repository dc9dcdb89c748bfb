import iconv from "iconv-lite";

/** How the bytes of a file are written, whatever its `#FORMAT` says. */
export type SieEncoding = "cp437" | "utf8" | "latin1" | "utf16le" | "utf16be";

/**
 * Å, ä and their like, by the byte that each encoding has for them: what Swedish and Norwegian text
 * holds, and what the other encoding has a sign for that nobody writes between letters.
 */
const OF_CP437 = new Set([0x81, 0x82, 0x84, 0x86, 0x8e, 0x8f, 0x90, 0x91, 0x92, 0x94, 0x99, 0x9a]);
const OF_LATIN1 = new Set([
  0xc4, 0xc5, 0xc6, 0xc9, 0xd6, 0xd8, 0xdc, 0xe1, 0xe4, 0xe5, 0xe6, 0xe8, 0xe9, 0xf6, 0xf8, 0xfc,
]);

/** How many bytes must follow the first of a character of UTF-8; 0 for none that begins one. */
function following(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) return 1;
  if (byte >= 0xe0 && byte <= 0xef) return 2;
  return byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

/**
 * Tells the encoding of a file by its bytes, a piece at a time: the mark at its start; else UTF-8
 * where its characters are right; else the one of the other two whose letters it holds. Without a
 * letter that differs it is CP437, the format's own.
 */
export class EncodingTeller {
  #head: number[] = [];
  #waiting = 0;
  #pending: number[] = [];
  #characters = 0;
  #broken = 0;
  #cp437 = 0;
  #latin1 = 0;

  push(bytes: Uint8Array): void {
    for (let at = 0; this.#head.length < 3 && at < bytes.length; at++) this.#head.push(bytes[at]!);
    for (const byte of bytes) {
      if (byte < 0x80 && this.#waiting === 0) continue;
      this.#take(byte);
    }
  }

  #take(byte: number): void {
    if (this.#waiting > 0) {
      if (byte >= 0x80 && byte < 0xc0) {
        this.#pending.push(byte);
        this.#waiting -= 1;
        if (this.#waiting === 0) {
          this.#characters += 1;
          this.#pending = [];
        }
        return;
      }
      this.#giveUp();
      if (byte < 0x80) return;
    }
    this.#waiting = following(byte);
    if (this.#waiting > 0) this.#pending = [byte];
    else this.#count(byte);
  }

  /** What had begun as a character of UTF-8 is none. */
  #giveUp(): void {
    for (const byte of this.#pending) this.#count(byte);
    this.#pending = [];
    this.#waiting = 0;
  }

  #count(byte: number): void {
    this.#broken += 1;
    if (OF_CP437.has(byte)) this.#cp437 += 1;
    if (OF_LATIN1.has(byte)) this.#latin1 += 1;
  }

  /** The encoding, and whether some of the text is written in another. After the last piece. */
  tell(): { encoding: SieEncoding; isMixed: boolean } {
    this.#giveUp();
    const [first, second, third] = this.#head;
    if (first === 0xef && second === 0xbb && third === 0xbf)
      return { encoding: "utf8", isMixed: this.#broken > 0 };
    // The mark of UTF-16, or the "#" of the first record with its zero.
    if ((first === 0xff && second === 0xfe) || (first === 0x23 && second === 0))
      return { encoding: "utf16le", isMixed: false };
    if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x23))
      return { encoding: "utf16be", isMixed: false };
    if (this.#characters > this.#broken) return { encoding: "utf8", isMixed: this.#broken > 0 };
    const encoding = this.#latin1 > this.#cp437 ? "latin1" : "cp437";
    return { encoding, isMixed: false };
  }
}

/** What the codec calls it. Windows-1252 is Latin-1 with signs where that has none. */
export const encodingNameOf = (encoding: SieEncoding): string =>
  ({ latin1: "windows-1252", utf16le: "utf-16le", utf16be: "utf-16be", cp437: "cp437", utf8: "utf8" })[
    encoding
  ];

/** Turns bytes into text, a piece at a time; a character may be divided between two pieces. */
export function decoderOf(encoding: SieEncoding): {
  write: (bytes: Uint8Array) => string;
  end: () => string;
} {
  const decoder = iconv.getDecoder(encodingNameOf(encoding));
  let isFirst = true;
  const unmarked = (text: string): string => {
    if (!isFirst || text === "") return text;
    isFirst = false;
    return text.startsWith("\ufeff") ? text.slice(1) : text;
  };
  return {
    write: (bytes) => unmarked(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
    end: () => unmarked(decoder.end() ?? ""),
  };
}
