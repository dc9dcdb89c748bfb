import { once } from "node:events";
import { createDeflateRaw } from "node:zlib";

const MB = 1024 * 1024;

/** So many megabytes of spaces, packed: a thousandth of them. */
async function packedSpaces(megabytes: number): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: 9 });
  const chunks: Buffer[] = [];
  deflate.on("data", (chunk: Buffer) => chunks.push(chunk));
  const spaces = Buffer.alloc(MB, 32);
  for (let at = 0; at < megabytes; at++) if (!deflate.write(spaces)) await once(deflate, "drain");
  deflate.end();
  await once(deflate, "end");
  return Buffer.concat(chunks);
}

function header(packed: number, unpacked: number, name: string): Buffer {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(8, 4);
  common.writeUInt32LE(packed, 14);
  common.writeUInt32LE(unpacked, 18);
  common.writeUInt16LE(name.length, 22);
  return common;
}

interface Bomb {
  megabytes: number;
  /** How often the same packed bytes are told of, each time as another part. */
  times?: number;
  /** What the file says that a part is when it is unpacked, in bytes: not the truth. */
  claims?: number;
}

/** A small zip file that would be a very large one, of a workbook's parts. */
export async function zipBomb({ megabytes, times = 1, claims }: Bomb): Promise<Buffer> {
  const packed = await packedSpaces(megabytes);
  const size = claims ?? megabytes * MB;
  const first = "xl/worksheets/sheet1.xml";
  const local = Buffer.concat([
    Buffer.from("PK\x03\x04"),
    header(packed.length, size, first),
    Buffer.from(first),
    packed,
  ]);
  const names = [
    "_rels/.rels",
    ...Array.from({ length: times }, (_, at) => `xl/worksheets/sheet${at + 1}.xml`),
  ];
  const directory = Buffer.concat(
    names.map((name) =>
      Buffer.concat([
        Buffer.from("PK\x01\x02"),
        Buffer.from([20, 0]),
        header(packed.length, size, name),
        // All of them lie at the file's start.
        Buffer.alloc(14),
        Buffer.from(name),
      ]),
    ),
  );
  const end = Buffer.alloc(18);
  end.writeUInt16LE(names.length, 4);
  end.writeUInt16LE(names.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(local.length, 12);
  return Buffer.concat([local, directory, Buffer.from("PK\x05\x06"), end]);
}
