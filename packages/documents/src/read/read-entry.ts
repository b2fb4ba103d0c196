import { FahengError } from "@faheng/domain/errors";
import type { Entry, ZipFile } from "yauzl";
import { documentErrors as errors } from "../errors.ts";

/**
 * Unpacks one entry of an archive, at most `limit` bytes.
 *
 * @throws FAHENG_DOCUMENT_TOO_LARGE, FAHENG_DOCUMENT_DAMAGED (also where the entry is larger than its directory says)
 */
export async function readEntry(archive: ZipFile, entry: Entry, limit: number): Promise<Buffer> {
  const place = entry.fileName;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream = await archive.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limit) {
        stream.destroy();
        const details = { what: { zh: "内部条目", en: "entries" }, actual: `${size} B`, limit: `${limit} B` };
        throw new FahengError(errors.FAHENG_DOCUMENT_TOO_LARGE, { place, details });
      }
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof FahengError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new FahengError(errors.FAHENG_DOCUMENT_DAMAGED, { place, details: { reason }, cause });
  }
  return Buffer.concat(chunks);
}
