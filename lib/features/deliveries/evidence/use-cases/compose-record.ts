import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Words } from "@/lib/domain/text";
import { renderPdf } from "@/lib/platform/documents";
import type { ZipEntry } from "@/lib/platform/documents/zip";
import { openStored } from "@/lib/platform/storage";
import { isPackable, pathInRecord } from "../domain";
import type { RecordFacts } from "../queries";
import type { Composing, Named } from "./composing";
import { recordBlocks } from "./record-blocks";

type Entry = ZipEntry & Named;

const madeHere = (path: string, content: Buffer, now: Date): Entry => ({
  path,
  sha256: createHash("sha256").update(content).digest("hex"),
  bytes: content.byteLength,
  modified: now,
  isPackable: !path.endsWith(".pdf"),
  open: () => Promise.resolve(Readable.from([content])),
});

/**
 * What was delivered, how it was controlled, decided and closed: for programs, as the API has it.
 */
function factEntries(facts: RecordFacts, now: Date): Entry[] {
  const { delivery, rounds, approvals, remarks, closing, events } = facts;
  const { controlPoints, ...rest } = delivery;
  const parts = {
    delivery: { ...rest, rounds },
    controlPoints,
    approvals,
    remarks,
    closing,
    history: events,
  };
  return Object.entries(parts).map(([name, value]) =>
    madeHere(`data/${name}.json`, Buffer.from(`${JSON.stringify(value, null, 2)}\n`), now),
  );
}

/** The stored files in their folders, as they were uploaded and signed. */
function fileEntries({ files }: RecordFacts, words: Words): Entry[] {
  const folder = (isDecision: boolean) => words(`evidence.folders.${isDecision ? "decisions" : "files"}`);
  return files.map((file, index) => ({
    path: pathInRecord(folder(file.isDecision), index, file.name),
    sha256: file.sha256,
    bytes: file.bytes,
    modified: file.addedAt,
    isPackable: isPackable(file.type),
    open: () => openStored(file.storageKey),
  }));
}

const sumLine = ({ sha256, path }: Named): string => `${sha256}  ${path}\n`;

/**
 * A delivery's record as the entries of a ZIP: the list first, which names every other document
 * with its check sum; last the check sums once more, as sha256sum reads them, the list's own too.
 */
export async function composeRecord(facts: RecordFacts, composing: Composing): Promise<ZipEntry[]> {
  const { words, now, locale, actor } = composing;
  const documents = [...fileEntries(facts, words), ...factEntries(facts, now)];
  const name = `${facts.delivery.system.name}, ${facts.delivery.municipality.name}`;
  const title = words("evidence.title", { name });
  const pdf = await renderPdf({
    title,
    language: locale,
    author: actor.office.name,
    date: now,
    footer: `${title}, ${facts.delivery.number}`,
    blocks: recordBlocks(facts, documents, { ...composing, title }),
  });
  const list = madeHere(words("evidence.listName"), pdf, now);
  const sums = [list, ...documents].map(sumLine).join("");
  return [list, ...documents, madeHere("sha256.txt", Buffer.from(sums), now)];
}
