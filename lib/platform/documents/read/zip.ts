import "server-only";
import type { Readable } from "node:stream";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { UnreadableError } from "./refusal";

const MB = 1024 * 1024;
/** All that a workbook may be when it is unpacked, by its own word, which is held to. */
const MOST_UNPACKED = 400 * MB;
/** Beyond a size, so much smaller packed than unpacked is no list of anybody's. */
const [RATIO_FROM, MOST_RATIO] = [20 * MB, 250];
const MOST_ENTRIES = 5_000;

/** The parts of a workbook by name, each opened as a stream. */
export interface Parts {
  has: (name: string) => boolean;
  open: (name: string) => Promise<Readable>;
  close: () => void;
}

const openZip = (file: string): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => {
      if (error) reject(new UnreadableError("broken", error));
      else resolve(zip);
    });
  });

/** Every entry, before any is opened. Throws when there are too many, or too much in them. */
function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let [unpacked, packed] = [0, 0];
  return new Promise((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize;
      const isBomb = unpacked > RATIO_FROM && unpacked > packed * MOST_RATIO;
      if (entries.size >= MOST_ENTRIES || unpacked > MOST_UNPACKED || isBomb)
        return reject(new UnreadableError("tooLarge"));
      // Some programs write backslashes and other cases than they refer by.
      entries.set(nameOf(entry.fileName), entry);
      zip.readEntry();
    });
    zip.on("end", () => resolve(entries));
    zip.on("error", (error) => reject(new UnreadableError("broken", error)));
    zip.readEntry();
  });
}

const nameOf = (name: string): string => name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();

/**
 * Opens a zip file once its entries, their sizes and how closely they are packed are found right.
 */
export async function openParts(file: string): Promise<Parts> {
  const zip = await openZip(file);
  const entries = await listEntries(zip).catch((error: unknown) => {
    zip.close();
    throw error;
  });
  const open = (name: string): Promise<Readable> =>
    new Promise((resolve, reject) => {
      const entry = entries.get(nameOf(name));
      if (!entry) return reject(new UnreadableError("broken"));
      if (entry.generalPurposeBitFlag & 1) return reject(new UnreadableError("encrypted"));
      zip.openReadStream(entry, (error, stream) => {
        if (error) reject(new UnreadableError("broken", error));
        else resolve(stream);
      });
    });
  return { has: (name) => entries.has(nameOf(name)), open, close: () => zip.close() };
}
