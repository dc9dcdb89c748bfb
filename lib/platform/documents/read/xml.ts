import "server-only";
import type { Readable } from "node:stream";
import { SaxesParser } from "saxes";
import { UnreadableError } from "./refusal";

/** Attributes by their names without a prefix; with the same local name the last one stays. */
type Attributes = Record<string, string>;

/**
 * Elements are told by their names without a prefix, since programs choose prefixes as they like.
 */
export interface XmlReader {
  open?: (name: string, attributes: Attributes) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
  /** After each piece; false when nothing more is wanted. */
  piece?: () => boolean;
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

function localAttributes(attributes: Record<string, string>): Attributes {
  const found: Attributes = {};
  for (const key in attributes) found[local(key)] = attributes[key]!;
  return found;
}

/** UTF-8 unless its first bytes say UTF-16. */
const encodingOf = (head: Buffer): string =>
  head[0] === 0xff && head[1] === 0xfe
    ? "utf-16le"
    : head[0] === 0xfe && head[1] === 0xff
      ? "utf-16be"
      : "utf-8";

/** The text of a stream, piece by piece. Throws UnreadableError "broken". */
export async function* textOf(stream: Readable): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
      yield decoder.decode(bytes, { stream: true });
    }
  } catch (error) {
    throw new UnreadableError("broken", error);
  }
}

/**
 * Reads XML as it comes; a document type, which could name things to fetch or to multiply, is
 * refused before anything of it is read. Throws UnreadableError "broken".
 */
export async function readXml(stream: Readable, reader: XmlReader): Promise<void> {
  for await (const piece of piecesOf(stream, reader)) if (piece === false) return;
}

/** The same, handing over after each piece of the stream. */
export async function* piecesOf(stream: Readable, reader: XmlReader): AsyncGenerator<boolean> {
  const parser = new SaxesParser();
  let failure: unknown;
  const fail = (error: unknown) => void (failure ??= error);
  parser.on("doctype", () => fail(new Error("doctype")));
  parser.on("error", fail);
  parser.on("opentag", ({ name, attributes }) =>
    reader.open?.(local(name), localAttributes(attributes as Record<string, string>)),
  );
  parser.on("closetag", ({ name }) => reader.close?.(local(name)));
  parser.on("text", (text) => reader.text?.(text));
  parser.on("cdata", (text) => reader.text?.(text));
  try {
    for await (const text of textOf(stream)) {
      parser.write(text);
      if (failure) throw failure;
      yield reader.piece?.() ?? true;
    }
    parser.close();
    if (failure) throw failure;
    yield reader.piece?.() ?? true;
  } catch (error) {
    throw error instanceof UnreadableError ? error : new UnreadableError("broken", error);
  } finally {
    stream.destroy();
  }
}
