import { crc32, deflateRawSync } from "node:zlib";

/** An entry to write; the fields after `data` lie about it. */
export interface ZipEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Unpacked size that the headers state instead of the real one. */
  readonly statedSize?: number;
  /** General purpose flags; 1 says «encrypted». */
  readonly flags?: number;
  readonly method?: number;
}

/** Writes a zip archive byte by byte, so that a test can make one no honest program would. */
export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, statedSize, flags = 0, method = 8 } of entries) {
    const raw = typeof data === "string" ? Buffer.from(data) : Buffer.from(data);
    const packed = method === 0 ? raw : deflateRawSync(raw);
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | 0x800, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(statedSize ?? raw.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), common, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), common, tail, nameBytes]));
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...bodies, list, Buffer.from("PK\u0005\u0006"), end]));
}

const TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** The entries of a smallest .docx around the XML of its body. */
export function docxEntries(body: string, mainType: string = MAIN): ZipEntry[] {
  const relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return [
    {
      name: "[Content_Types].xml",
      data: `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      data: `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    },
  ];
}

/** A smallest .docx around the XML of its body. */
export function docxOf(body: string): Uint8Array {
  return zipOf(docxEntries(body));
}
