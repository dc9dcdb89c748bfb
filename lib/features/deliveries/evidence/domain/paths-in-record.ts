/** What no file system takes in a name, and what would lead out of the folder. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
/** Before its ending, so that the whole path stays within what common programs open. */
const LONGEST = 120;

/** The name of a file as it can stand in any file system: "Bilaga A/B.pdf" is "Bilaga A_B.pdf". */
export function plainName(name: string): string {
  const plain =
    name
      .normalize("NFC")
      .replace(FORBIDDEN, "_")
      .replace(/^[.\s]+|[.\s]+$/g, "") || "_";
  const at = plain.lastIndexOf(".");
  const [stem, ending] =
    at > 0 && plain.length - at <= 10 ? [plain.slice(0, at), plain.slice(at)] : [plain, ""];
  return stem.slice(0, LONGEST) + ending;
}

/** Where a document stands: numbered, so that two of one name are two files. */
export const pathInRecord = (folder: string, index: number, name: string): string =>
  `${folder}/${String(index + 1).padStart(3, "0")}-${plainName(name)}`;

/** Whether packing makes it smaller: pictures, PDF and office files are packed by themselves. */
export const isPackable = (type: string): boolean => /^text\/|^application\/(json|xml)$/.test(type);
