import "server-only";
import type { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file in a ZIP, opened when its turn comes. */
export interface ZipEntry {
  /** Its place in the ZIP, with slashes between folders. */
  path: string;
  bytes: number;
  modified: Date;
  /** False for what is packed by itself already. */
  isPackable: boolean;
  open: () => Promise<Readable>;
}

/**
 * The entries as a ZIP, in their order; one of them is open at a time, however many and large they
 * are. `onOpen` is called for each as its turn comes. Whoever stops reading destroys the stream,
 * which closes the file that was open. It fails when an entry can't be opened, or is longer or
 * shorter than it was said to be.
 */
export function zipStream(entries: readonly ZipEntry[], onOpen?: (index: number) => void): Readable {
  const zip = new ZipFile();
  // A stream that ends, as yazl makes it, though its types promise less.
  const packed = zip.outputStream as Readable;
  let current: Readable | null = null;
  const opened = async (entry: ZipEntry, index: number): Promise<Readable> => {
    onOpen?.(index);
    current = await entry.open();
    if (packed.destroyed) current.destroy();
    return current;
  };
  for (const [index, entry] of entries.entries()) {
    const { path, bytes: size, modified: mtime, isPackable: compress } = entry;
    zip.addReadStreamLazy(path, { size, mtime, compress }, (callback) => {
      opened(entry, index).then(
        (stream) => callback(null, stream),
        (error: unknown) => callback(error, null as never),
      );
    });
  }
  zip.on("error", (error: Error) => packed.destroy(error));
  packed.on("close", () => current?.destroy());
  zip.end();
  return packed;
}
