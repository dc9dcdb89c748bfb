import { notFound } from "@/lib/domain/errors";
import { parseSubjectRef, type SubjectRef } from "@/lib/domain/subject";

/**
 * What may be uploaded, by the ending of its name: the media type, and the types that its bytes may
 * look like (null: text).
 */
const kinds: Record<string, { type: string; looksLike: string[] | null }> = {
  pdf: { type: "application/pdf", looksLike: ["application/pdf"] },
  png: { type: "image/png", looksLike: ["image/png"] },
  jpg: { type: "image/jpeg", looksLike: ["image/jpeg"] },
  jpeg: { type: "image/jpeg", looksLike: ["image/jpeg"] },
  xlsx: {
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    looksLike: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip"],
  },
  docx: {
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    looksLike: ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/zip"],
  },
  zip: { type: "application/zip", looksLike: ["application/zip"] },
  txt: { type: "text/plain", looksLike: null },
  log: { type: "text/plain", looksLike: null },
  csv: { type: "text/csv", looksLike: null },
  json: { type: "application/json", looksLike: null },
  xml: { type: "application/xml", looksLike: null },
};

/** Whether text of two bytes a letter follows, as its byte order mark says. */
export const isUtf16 = (head: Uint8Array): boolean =>
  (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);

/** The letters of UTF-16 in the order of its mark; half a letter at the end is left out. */
function lettersOf(head: Uint8Array): string {
  const whole = head.slice(2, head.length - (head.length % 2));
  return new TextDecoder(head[0] === 0xff ? "utf-16le" : "utf-16be").decode(whole);
}

/**
 * Whether a file's first bytes are text: UTF-8, the Latin-1 of older systems, or UTF-16 with its
 * byte order mark; without NUL and control characters.
 */
export function isText(head: Uint8Array): boolean {
  const letters = isUtf16(head) ? lettersOf(head) : Buffer.from(head).toString("latin1");
  return !/[\u0000-\u0008\u000e-\u001f\ufffe\uffff]/.test(letters);
}

/** The endings that may be uploaded, for forms and texts. */
export const allowedEndings = Object.keys(kinds);

/**
 * The media type of a file, or null when its ending is not allowed or its bytes are of another
 * type. `detected` is what the bytes look like (null when nothing known), `isText` whether they are
 * text without NUL.
 */
export function typeOf(name: string, detected: string | null, isText: boolean): string | null {
  const kind = kinds[/\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? ""];
  if (!kind) return null;
  const fits = kind.looksLike
    ? detected !== null && kind.looksLike.includes(detected)
    : isText && (detected === null || detected === "application/xml");
  return fits ? kind.type : null;
}

/**
 * What an upload's address names: "subject=delivery:<id>", or "delivery=<id>". Throws
 * request.notFound.
 */
export function subjectOf({ delivery, subject }: { delivery?: string; subject?: string }): SubjectRef {
  const ref = parseSubjectRef(subject ?? `delivery:${delivery ?? ""}`);
  if (!ref) throw notFound();
  return ref;
}
