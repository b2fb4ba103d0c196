import type { EvidenceBundle } from "@faheng/assessment";
import { makeZip, predictLength } from "client-zip";
import type { FastifyReply } from "fastify";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";

/** What a file of the archive is read as, and when it is from. */
interface Entry {
  readonly name: string;
  readonly size: number;
  readonly lastModified: Date;
  readonly input: AsyncIterable<Uint8Array> | Uint8Array;
}

/**
 * Answers with an archive that is made while it goes out: one file is open at a time, and a piece of it in memory. Its length
 * is known before, so that the browser shows how far it is and one that breaks off is no whole archive.
 */
export function sendBundle(reply: FastifyReply, bundle: EvidenceBundle): FastifyReply {
  const now = new Date();
  const { fileName, files, sums, index } = bundle;
  const listLength = index.write(() => true).length;
  const length = predictLength([
    ...files.map(({ path, bytes }) => ({ name: path, size: bytes })),
    { name: sums.path, size: sums.bytes.length },
    { name: index.path, size: listLength },
  ]);
  const open: { content: AsyncIterator<Uint8Array> | null } = { content: null };
  const same = new Set<string>();
  async function* entries(): AsyncGenerator<Entry> {
    for (const file of files) {
      const content = checked(file, open, () => same.add(file.path));
      yield { name: file.path, size: file.bytes, lastModified: new Date(file.givenAt), input: content };
    }
    yield { name: sums.path, size: sums.bytes.length, lastModified: now, input: sums.bytes };
    // Last, for only now it is known what was found.
    const list = index.write((path) => same.has(path));
    yield { name: index.path, size: list.length, lastModified: now, input: list };
  }
  const stream = Readable.fromWeb(makeZip(entries()) as Parameters<typeof Readable.fromWeb>[0]);
  // The archive does not close what it was reading when whoever asked for it has gone.
  stream.once("close", () => void open.content?.return?.());
  return reply
    .header("content-type", "application/zip")
    .header("content-length", String(length))
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .header("cache-control", "no-store")
    .send(stream);
}

/** The same pieces, held against the digest and the length that the row has; one of another length ends the whole answer. */
async function* checked(
  { bytes, sha256, content, path }: EvidenceBundle["files"][number],
  open: { content: AsyncIterator<Uint8Array> | null },
  onSame: () => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let length = 0;
  const pieces = content()[Symbol.asyncIterator]();
  open.content = pieces;
  for (let piece = await pieces.next(); piece.done !== true; piece = await pieces.next()) {
    length += piece.value.length;
    hash.update(piece.value);
    yield piece.value;
  }
  open.content = null;
  if (length !== bytes) throw new TypeError(`the file ${path} has changed its length while it was packed`);
  if (hash.digest("hex") === sha256) onSame();
}
