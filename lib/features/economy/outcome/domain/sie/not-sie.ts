/** Why a file is not read as SIE: said before anything of it is. */
export type NotSie = "notSie" | "webPage" | "sie5" | "saft" | "noRows";

/** So many characters of a file tell what it is. */
export const HEAD_CHARACTERS = 64 * 1024;

const RECORD = /^[ \t]*#[A-Za-z]{2,}/m;

/** What a file is that begins so, where it is not SIE; null where it may be. */
export function notSie(head: string): NotSie | null {
  const text = head.trimStart();
  if (text === "") return "noRows";
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(text)) return "webPage";
  if (text.startsWith("<")) return ofXml(text);
  return RECORD.test(text) ? null : "notSie";
}

function ofXml(text: string): NotSie {
  const [, root = ""] = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)(?=[\s/>])/.exec(text) ?? [];
  if (/^sie/i.test(root)) return "sie5";
  if (root === "AuditFile") return "saft";
  return /^html$/i.test(root) ? "webPage" : "notSie";
}
