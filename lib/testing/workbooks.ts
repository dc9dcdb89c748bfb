import { deflateRawSync } from "node:zlib";
import { crc32 } from "@/lib/domain/crc32";

/** The parts of a workbook by name, as text or bytes. */
type WorkbookParts = Record<string, string | Buffer>;

/**
 * A cell of a made workbook: text, a number, a formula's stored value, or the XML of the cell
 * itself.
 */
export type MadeCell = string | number | null | { xml: string };

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function cellName(column: number, row: number): string {
  let [name, rest] = ["", column + 1];
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return `${name}${row}`;
}

function cellXml(cell: MadeCell, place: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${place}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  return cell.xml.replaceAll("{r}", place);
}

/** A day by Excel's own form: style 1 of the made workbooks. */
export const dayCell = (serial: number): MadeCell => ({ xml: `<c r="{r}" s="1"><v>${serial}</v></c>` });

interface MadeSheet {
  name?: string;
  rows: MadeCell[][];
  merged?: string[];
  isHidden?: boolean;
}

interface MadeOptions {
  isFrom1904?: boolean;
  /** Elements stand under a prefix, as some programs write them. */
  prefix?: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook as it would come from a program of somebody's. */
export function madeWorkbook(sheets: MadeSheet[], { isFrom1904 = false, prefix }: MadeOptions = {}): Buffer {
  const inMain = (element: string, inner: string): string => {
    const xml = `<${element} xmlns="${MAIN}">${inner}</${element}>`;
    if (!prefix) return xml;
    return xml.replace(/<(\/?)([a-zA-Z])/g, `<$1${prefix}:$2`).replace("xmlns=", `xmlns:${prefix}=`);
  };
  const sheetXml = ({ rows, merged = [] }: MadeSheet): string => {
    const data = rows
      .map(
        (cells, at) =>
          `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, cellName(column, at + 1))).join("")}</row>`,
      )
      .join("");
    const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    return inMain(
      "worksheet",
      `<sheetData>${data}</sheetData>${merges && `<mergeCells>${merges}</mergeCells>`}`,
    );
  };
  const named = sheets.map(
    ({ name, isHidden }, at) =>
      `<sheet name="${name ?? `Blad${at + 1}`}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${at + 1}"/>`,
  );
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  return zipOf({
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": inMain(
      "workbook",
      `<workbookPr date1904="${isFrom1904 ? 1 : 0}"/><sheets>${named.join("")}</sheets>`,
    ).replace("xmlns", `xmlns:r="${OFFICE}" xmlns`),
    "xl/_rels/workbook.xml.rels": relations(
      sheets.map((_, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)).join("") +
        relation("rIdS", "styles", "styles.xml"),
    ),
    "xl/styles.xml": inMain("styleSheet", '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet)])),
  });
}

/** A zip file of these parts. */
export function zipOf(parts: WorkbookParts): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const file = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(file.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, file, packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), common, entry, file]));
    bodies.push(local);
    at += local.length;
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(all.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, all, Buffer.from("PK\x05\x06"), end]);
}
